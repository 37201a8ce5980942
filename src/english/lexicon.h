// What is known of English words, from one mapped file (dictionaries/en/lexicon.bin, made by tools/lexicon): which dialects
// have the form, its tags, lemma, frequency, syllables and sound. Opening costs no parsing; every answer is a few probes.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/files.h"
#include "english/grammar.h"

namespace firstread {

enum class DialectBit : std::uint8_t { us = 1, gb_ise = 2, gb_ize = 4, ca = 8, au = 16 };

struct Word {
  std::uint8_t dialects = 0;       // DialectBit's; 0: known (a name, a frequent form) but in no dialect's dictionary
  bool lower = false;              // the form is a word in lower case; false: only with a capital (London)
  bool name = false;               // also, or only, a name of a person or place
  float zipf = 0;                  // log10 of occurrences per billion words (van Heuven et al. 2014); 0: unknown
  XposSet tags = 0;
  std::uint8_t syllables = 0;      // 0: unknown
  bool vowel_sound = false;        // begins with a vowel sound: "an hour"
  bool sound_known = false;        // vowel_sound comes from a pronunciation, not from spelling
  bool countable = false, uncountable = false;   // nouns
};

class Lexicon {
 public:
  static Result<Lexicon> open(const Files& files, const std::filesystem::path& file);

  // `form` as written but for curly apostrophes and soft hyphens; looked up as it is, then in lower case.
  std::optional<Word> find(std::string_view form) const;

 private:
  std::shared_ptr<const Mapping> mapping_;
};

}  // namespace firstread
