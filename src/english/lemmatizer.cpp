#include "english/lemmatizer.h"

#include <algorithm>
#include <span>

#include "base/pack.h"
#include "english/inflect.h"
#include "english/word_table.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr std::size_t head_bytes = 16;

Key key_of(std::string_view lower, Xpos xpos) {
  return atom(word_hash(lower) + static_cast<unsigned>(xpos)) | Key{1} << 32;
}

bool vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

// "bigger" → "big", "nicest" → "nice", "easier" → "easy".
std::string degree_lemma(std::string_view w, std::size_t ending) {
  if (w.size() < ending + 2) return {};
  std::string stem(w.substr(0, w.size() - ending));
  const std::size_t n = stem.size();
  if (stem.back() == 'i')
    stem.back() = 'y';
  else if (n > 2 && stem[n - 1] == stem[n - 2] && !vowel(stem[n - 1]) && stem[n - 1] != 'l' && stem[n - 1] != 's')
    stem.pop_back();
  else if (n > 1 && (stem.back() == 'c' || stem.back() == 'v' || stem.back() == 'g' || stem.back() == 'z' ||
                     stem.back() == 's' || (n > 2 && stem.back() == 'l' && !vowel(stem[n - 2]) && stem[n - 2] != 'l') ||
                     (n > 3 && (stem.back() == 't' || stem.back() == 'd' || stem.back() == 'r') && vowel(stem[n - 2]) &&
                      !vowel(stem[n - 3]))))
    stem += 'e';
  return stem;
}

}  // namespace

std::string lemma_by_rule(std::string_view lower, Xpos xpos) {
  switch (xpos) {
    case Xpos::nns:
    case Xpos::nnps:
      return noun_lemma(lower);
    case Xpos::vbz:
    case Xpos::vbd:
    case Xpos::vbn:
    case Xpos::vbg:
    case Xpos::vbp:
    case Xpos::vb:
      if (xpos == Xpos::vbp || xpos == Xpos::vb) return lower == "are" || lower == "am" ? "be" : std::string();
      return verb_lemma(lower);
    case Xpos::jjr:
    case Xpos::rbr:
      return lower.ends_with("er") ? degree_lemma(lower, 2) : std::string();
    case Xpos::jjs:
    case Xpos::rbs:
      return lower.ends_with("est") ? degree_lemma(lower, 3) : std::string();
    default:
      return {};
  }
}

std::optional<Lemmatizer> Lemmatizer::take(std::string_view bytes) {
  if (bytes.size() < head_bytes || reinterpret_cast<std::uintptr_t>(bytes.data()) % alignof(Slot) != 0)
    return std::nullopt;
  Unpacker head(bytes);
  const std::uint32_t slots = head.number(), pool = head.number();
  if (slots == 0 || (slots & (slots - 1)) != 0 ||
      head_bytes + std::uint64_t{slots} * sizeof(Slot) + pool > bytes.size())
    return std::nullopt;
  Lemmatizer out;
  out.slots_ = reinterpret_cast<const Slot*>(bytes.data() + head_bytes);
  out.mask_ = slots - 1;
  out.pool_ = bytes.substr(head_bytes + slots * sizeof(Slot), pool);
  if (std::ranges::none_of(std::span(out.slots_, slots), [](const Slot& slot) { return slot.check == 0; }))
    return std::nullopt;
  return out;
}

std::string_view Lemmatizer::lemma(std::string_view text, std::string_view lower, Xpos xpos,
                                   std::deque<std::string>& strings) const {
  if (xpos == Xpos::nnp || xpos == Xpos::nnps) {
    // "the Smiths" are of the name Smith; a name in lower case is still a name.
    const std::string singular =
        xpos == Xpos::nnps && text.size() == lower.size() ? noun_lemma(lower) : std::string(lower);
    const bool plural = singular.size() < lower.size() && lower.starts_with(singular);
    if (text != lower) return plural ? text.substr(0, singular.size()) : text;
    return strings.emplace_back(capitalised(plural ? singular : lower));
  }
  if (std::ranges::any_of(lower, [](char c) { return c >= '0' && c <= '9'; })) {
    if (xpos != Xpos::cd || lower.find(',') == std::string_view::npos) return lower;
    std::string& number = strings.emplace_back(lower);
    std::erase(number, ',');
    return number;
  }
  const Key key = key_of(lower, xpos);
  const auto check = static_cast<std::uint32_t>(key >> 32);
  for (std::uint32_t at = static_cast<std::uint32_t>(key) & mask_; slots_[at].check != 0; at = (at + 1) & mask_) {
    if (slots_[at].check != check) continue;
    const std::uint32_t from = slots_[at].at;
    if (from >= pool_.size()) break;
    return pool_.substr(from + 1, static_cast<unsigned char>(pool_[from]));
  }
  std::string made = lemma_by_rule(lower, xpos);
  if (made.empty()) return lower;
  if (lower.starts_with(made)) return lower.substr(0, made.size());
  return strings.emplace_back(std::move(made));
}

std::string Lemmatizer::make(std::vector<Entry> entries) {
  std::ranges::sort(
      entries, [](const Entry& a, const Entry& b) { return a.lower != b.lower ? a.lower < b.lower : a.xpos < b.xpos; });
  std::uint32_t slots = 16;
  while (slots * 3 / 4 < entries.size()) slots *= 2;
  std::vector<Slot> table(slots, Slot{});
  std::string pool;
  std::vector<std::pair<std::string, std::uint32_t>> places;  // of each lemma, once
  for (const Entry& entry : entries) places.emplace_back(entry.lemma, 0);
  std::ranges::sort(places);
  places.erase(std::unique(places.begin(), places.end()), places.end());
  for (auto& [lemma, at] : places) {
    at = static_cast<std::uint32_t>(pool.size());
    pool += static_cast<char>(std::min<std::size_t>(lemma.size(), 255));
    pool += lemma.substr(0, 255);
  }
  for (const Entry& entry : entries) {
    const Key key = key_of(entry.lower, entry.xpos);
    std::uint32_t at = static_cast<std::uint32_t>(key) & (slots - 1);
    while (table[at].check != 0) at = (at + 1) & (slots - 1);
    const auto place = std::ranges::lower_bound(places, entry.lemma, {}, &std::pair<std::string, std::uint32_t>::first);
    table[at] = {static_cast<std::uint32_t>(key >> 32), place->second};
  }
  Packer packer;
  packer.number(slots);
  packer.number(static_cast<std::uint32_t>(pool.size()));
  std::string out = std::move(packer).take();
  out.resize(head_bytes);
  out.append(reinterpret_cast<const char*>(table.data()), table.size() * sizeof(Slot));
  return out + pool;
}

}  // namespace firstread
