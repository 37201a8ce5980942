#include "english/classifier.h"

#include <cstring>

namespace firstread {

namespace {

constexpr std::size_t name_bytes = 16;

}  // namespace

Classifier::Scores Classifier::scores(std::span<const std::uint64_t> cues) const {
  CueTable::Sums sums{};
  table_.add(cues, sums);
  Scores out{};
  for (std::size_t i = 1; i < classes(); ++i) out[i] = step_ * static_cast<float>(sums[i]);
  return out;
}

std::string Classifier::make(std::string_view name, std::size_t classes, float step, unsigned check_bits,
                             const std::vector<Weight>& weights) {
  std::string out(name.substr(0, name_bytes));
  out.resize(name_bytes, '\0');
  out.append(reinterpret_cast<const char*>(&step), sizeof step);
  out.resize(CueTable::line_bytes);
  return out + CueTable::make(weights, classes, check_bits);
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
    if (bytes.size() < CueTable::line_bytes) return damaged;
    Classifier one;
    one.name_ = bytes.substr(0, std::min(name_bytes, bytes.find('\0')));
    std::memcpy(&one.step_, bytes.data() + name_bytes, sizeof one.step_);
    bytes.remove_prefix(CueTable::line_bytes);
    const auto table = CueTable::take(bytes);
    if (!table) return damaged;
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
