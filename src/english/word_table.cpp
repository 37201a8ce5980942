#include "english/word_table.h"

#include <algorithm>
#include <cstring>

#include "base/pack.h"

namespace firstread {

std::optional<WordTable> WordTable::take(std::string_view& bytes) {
  static_assert(sizeof(WordEntry) == 12);
  if (bytes.size() < 16) return std::nullopt;
  Unpacker head(bytes.substr(0, 16));
  const std::uint32_t slots = head.number(), classes = head.number(), class_bytes = head.number(),
                      pairs = head.number();
  const std::uint64_t whole = 16 + std::uint64_t{slots} * sizeof(WordEntry) + class_bytes + 2 * std::uint64_t{pairs};
  if (slots == 0 || (slots & (slots - 1)) != 0 || whole > bytes.size()) return std::nullopt;
  if (reinterpret_cast<std::uintptr_t>(bytes.data()) % alignof(WordEntry) != 0) return std::nullopt;
  WordTable table;
  table.slots_ = {reinterpret_cast<const WordEntry*>(bytes.data() + 16), slots};
  table.mask_ = slots - 1;
  if (std::ranges::none_of(table.slots_, [](const WordEntry& entry) { return entry.check == 0; })) return std::nullopt;
  const auto* at = reinterpret_cast<const std::uint8_t*>(bytes.data()) + 16 + slots * sizeof(WordEntry);
  const auto* end = at + class_bytes;
  for (std::uint32_t i = 0; i < classes; ++i) {  // a class: closed, how many tags, the tags
    if (end - at < 2 || end - at < 2 + at[1]) return std::nullopt;
    table.classes_.push_back({{at + 2, at[1]}, at[0] != 0});
    for (const std::uint8_t tag : table.classes_.back().tags)
      if (tag >= pairs) return std::nullopt;
    at += 2 + at[1];
  }
  if (std::ranges::any_of(table.slots_, [&](const WordEntry& entry) { return entry.word_class >= classes; }))
    return std::nullopt;
  for (std::uint32_t i = 0; i < pairs; ++i, end += 2) {
    if (end[0] > static_cast<unsigned>(Upos::x) || end[1] > static_cast<unsigned>(Xpos::xx)) return std::nullopt;
    table.pairs_.push_back({static_cast<Upos>(end[0]), static_cast<Xpos>(end[1])});
  }
  bytes.remove_prefix(
      static_cast<std::size_t>((whole + 63) / 64 * 64 <= bytes.size() ? (whole + 63) / 64 * 64 : bytes.size()));
  return table;
}

std::string WordTable::make(Source source) {
  std::uint32_t slots = 16;
  while (slots * 3 / 4 < source.words.size()) slots *= 2;
  std::vector<WordEntry> table(slots, WordEntry{});
  std::ranges::sort(source.words, {}, &std::pair<Key, WordEntry>::first);
  for (auto& [hash, entry] : source.words) {
    entry.check = static_cast<std::uint32_t>(hash >> 32);
    std::uint32_t at = static_cast<std::uint32_t>(hash) & (slots - 1);
    while (table[at].check != 0) at = (at + 1) & (slots - 1);
    table[at] = entry;
  }
  std::string classes;
  for (const auto& [tags, closed] : source.classes) {
    classes += static_cast<char>(closed);
    classes += static_cast<char>(tags.size());
    for (const std::uint8_t tag : tags) classes += static_cast<char>(tag);
  }
  Packer packer;
  packer.number(slots);
  packer.number(static_cast<std::uint32_t>(source.classes.size()));
  packer.number(static_cast<std::uint32_t>(classes.size()));
  packer.number(static_cast<std::uint32_t>(source.pairs.size()));
  std::string out = std::move(packer).take();
  out.append(reinterpret_cast<const char*>(table.data()), table.size() * sizeof(WordEntry));
  out += classes;
  for (const TagPair& pair : source.pairs) {
    out += static_cast<char>(pair.upos);
    out += static_cast<char>(pair.xpos);
  }
  out.resize((out.size() + 63) / 64 * 64);  // what follows starts a cache line
  return out;
}

}  // namespace firstread
