#include "english/classifier.h"

#include <cstring>

namespace firstread {

namespace {

constexpr std::size_t name_bytes = 16;

}  // namespace

std::uint64_t cue_slot(std::uint64_t cue, unsigned check_bits) {
  return (cue >> (64 - cue_bucket_bits)) << check_bits | (cue & ((std::uint64_t{1} << check_bits) - 1));
}

Classifier::Scores Classifier::scores(std::span<const std::uint64_t> cues) const {
  std::array<int, most_classes> sums{};
  table_.find_all(cues, [&](std::uint32_t value) {
    sums[value >> 8 & (most_classes - 1)] += static_cast<std::int8_t>(value & 0xFF);
  });
  Scores out{};
  if (classes_ == 2) {  // entries of two classes do not name theirs
    out[1] = step_ * static_cast<float>(sums[0]);
  } else {
    for (std::size_t i = 1; i < classes_; ++i) out[i] = step_ * static_cast<float>(sums[i]);
  }
  return out;
}

std::string Classifier::make(std::string_view name, std::size_t classes, float step, unsigned check_bits,
                             const std::vector<Weight>& weights) {
  std::string out(name.substr(0, name_bytes));
  out.resize(name_bytes, '\0');
  const auto count = static_cast<std::uint32_t>(classes);
  out.append(reinterpret_cast<const char*>(&count), sizeof count);
  out.append(reinterpret_cast<const char*>(&step), sizeof step);
  std::vector<std::pair<std::uint64_t, std::uint32_t>> entries;
  entries.reserve(weights.size());
  for (const Weight& weight : weights) {
    const std::uint32_t of_class = classes == 2 ? 0u : std::uint32_t{weight.of_class} << 8;
    entries.emplace_back(weight.cue, of_class | static_cast<std::uint8_t>(weight.value));
  }
  const unsigned bytes = (check_bits + (classes == 2 ? 8 : 12) + 7) / 8;
  return out + PackedTable::make(std::move(entries), {bytes, check_bits, 1u << cue_bucket_bits});
}

Result<Classifiers> Classifiers::open(const Files& files, const std::filesystem::path& file) {
  auto mapped = files.map(file);
  if (!mapped) return mapped.error();
  Classifiers out;
  out.mapping_ = *mapped;
  std::string_view bytes = out.mapping_->bytes();
  const Error damaged{"This is not a file of classifiers of this version. Install the program's data again.",
                      file.string()};
  if (!bytes.starts_with(magic)) return damaged;
  bytes.remove_prefix(magic.size());
  while (!bytes.empty()) {
    if (bytes.size() < name_bytes + 8) return damaged;
    Classifier one;
    one.name_ = bytes.substr(0, std::min(name_bytes, bytes.find('\0')));
    std::uint32_t classes = 0;
    std::memcpy(&classes, bytes.data() + name_bytes, sizeof classes);
    std::memcpy(&one.step_, bytes.data() + name_bytes + 4, sizeof one.step_);
    bytes.remove_prefix(name_bytes + 8);
    const auto table = PackedTable::take(bytes);
    if (!table || classes < 2 || classes > Classifier::most_classes) return damaged;
    one.classes_ = classes;
    one.table_ = *table;
    out.all_.push_back(std::move(one));
  }
  return out;
}

const Classifier* Classifiers::find(std::string_view name) const {
  for (const Classifier& one : all_) {
    if (one.name_ == name) return &one;
  }
  return nullptr;
}

}  // namespace firstread
