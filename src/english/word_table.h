// What the models know of frequent words: three clusterings by company (64, 256 and 1,024 clusters) and the ambiguity
// class, that is the set of tags the word was seen with. Part of dictionaries/en/tagger.bin.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "english/grammar.h"
#include "english/keys.h"

namespace firstread {

struct WordEntry {
  std::uint32_t check;        // upper half of the hash
  std::uint16_t clusters[3];  // 64, 256, 1,024; none: 0. Above the first: how often it has a capital
  std::uint16_t word_class;   // number of the ambiguity class; none: 0

  std::uint16_t cluster(std::size_t size) const { return size == 0 ? clusters[0] & 0xFF : clusters[size]; }
  std::uint8_t capitals() const { return static_cast<std::uint8_t>(clusters[0] >> 8); }  // CapitalShare
};

// How often a word has a capital where nothing but a name calls for one, in edited prose.
enum class CapitalShare : std::uint8_t { unknown, hardly_ever, seldom, often, mostly, nearly_always };

struct TagPair {
  Upos upos;
  Xpos xpos;
  friend auto operator<=>(const TagPair&, const TagPair&) = default;
};

// The tags of a class are numbers of TagPairs. A closed class is a frequent word's: it takes no other tags.
struct WordClass {
  std::span<const std::uint8_t> tags;
  bool closed = false;
};

class WordTable {
 public:
  // Takes the table off the front of `bytes`, which must outlive it; nothing when they do not hold one.
  static std::optional<WordTable> take(std::string_view& bytes);

  // By the hash of the lower-case word. Null when it is not there.
  const WordEntry* find(Key hash) const {
    const std::uint32_t check = static_cast<std::uint32_t>(hash >> 32);
    for (std::uint32_t at = static_cast<std::uint32_t>(hash) & mask_;; at = (at + 1) & mask_) {
      const WordEntry& entry = slots_[at];
      if (entry.check == check) return &entry;
      if (entry.check == 0) return nullptr;
    }
  }
  WordClass word_class(std::uint16_t number) const { return classes_[number]; }
  std::span<const TagPair> tag_pairs() const { return pairs_; }

  struct Source {                                                     // what a table is made of
    std::vector<std::pair<Key, WordEntry>> words;                     // `check` is filled in
    std::vector<std::pair<std::vector<std::uint8_t>, bool>> classes;  // tags, closed; the first is empty
    std::vector<TagPair> pairs;
  };
  static std::string make(Source source);

 private:
  std::span<const WordEntry> slots_;
  std::uint32_t mask_ = 0;
  std::vector<WordClass> classes_;
  std::vector<TagPair> pairs_;
};

// The hash by which words are found.
constexpr Key word_hash(std::string_view lower) { return atom(text_hash(lower)) | Key{1} << 32; }

}  // namespace firstread
