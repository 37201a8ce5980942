// What is known of English words, from one mapped file (dictionaries/en/lexicon.bin, made by tools/lexicon): which
// dialects have the form, its tags, frequency, syllables and sound. Opening costs no parsing; every answer is one or
// two probes.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/files.h"
#include "english/grammar.h"
#include "english/verb_patterns.h"

namespace firstread {

enum class DialectBit : std::uint8_t { us = 1, gb_ise = 2, gb_ize = 4, ca = 8, au = 16 };
constexpr std::uint8_t all_dialects = 31;

struct Word {
  std::uint8_t dialects = 0;  // DialectBit's; 0: known (a name, a frequent form) but in no dialect's dictionary
  bool lower = false;         // the form is a word in lower case; false: only with capitals (London, NASA)
  bool capital = false;       // a dictionary has it with a first capital
  bool capitals = false;      // a dictionary has it in capitals
  bool mixed = false;         // a dictionary has it as McDonald, iPhone
  bool name = false;          // also, or only, a name of a person
  bool misspelling = false;   // frequent in the world, and wrong: "alot", "recieve"
  bool suggested = false;     // may be offered to a student
  float zipf = 0;             // log10 of occurrences per billion words (van Heuven et al. 2014); 0: unknown
  XposSet tags = 0;
  std::uint8_t syllables = 0;                   // 0: unknown
  bool vowel_sound = false;                     // begins with a vowel sound: "an hour"
  bool sound_known = false;                     // vowel_sound comes from a pronunciation, not from spelling
  bool countable = false, uncountable = false;  // nouns; both: "chicken"; neither: unknown
};

// A node of the tree of words that may be suggested, letter by letter. Siblings stand side by side.
struct LetterNode {
  std::uint32_t bits;
  char letter() const { return "\0abcdefghijklmnopqrstuvwxyz'-."[bits & 31]; }
  bool last() const { return bits & 32; }  // of its siblings
  bool ends_word() const { return bits & 64; }
  float highest_zipf() const { return static_cast<float>(bits >> 7 & 31) / 4; }  // of the words at or below
  std::uint32_t child() const { return bits >> 12; }                             // 0: none
};

class LikeWords;

class Lexicon {
 public:
  ~Lexicon();
  static Result<std::shared_ptr<const Lexicon>> open(const Files& files, const std::filesystem::path& file);

  // `form` as written but for curly apostrophes and soft hyphens; in any case: what cases are right stands in the Word.
  // Possessives ("dog's") are not forms; contractions ("don't") are.
  std::optional<Word> find(std::string_view form) const;

  // What follows a verb, by its lemma in lower case: patterns("enjoy").ing == Use::often. Of what is no verb, or one
  // too rare in the prose that was counted, nothing is known.
  VerbPatterns patterns(std::string_view lemma) const;

  // The tree of words worth suggesting; node 0 is its root. Lower-case.
  std::span<const LetterNode> tree() const { return tree_; }
  // Its common words by their traits; made when a misspelling first needs them.
  const LikeWords& like_words() const;

 private:
  Lexicon();
  struct Entry {
    std::size_t tail;    // in entries_: zipf and sound
    std::size_t shared;  // in classes_: what words have in common
  };
  std::optional<Entry> entry(std::string_view lower) const;
  std::optional<Word> find_lower(std::string_view lower) const;

  std::shared_ptr<const Mapping> mapping_;
  std::uint32_t buckets_ = 0;
  std::string_view offsets_, entries_, classes_;
  std::span<const LetterNode> tree_;
  mutable std::once_flag like_words_made_;
  mutable std::unique_ptr<const LikeWords> like_words_;
};

}  // namespace firstread
