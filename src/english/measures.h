// Counts and readability of a document. Only running prose counts: paragraphs, items and captions; not headings, code,
// references or other people's words in block quotations.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace firstread {

class Analysis;
struct Token;

struct Measures {
  std::uint32_t words = 0;
  std::uint32_t distinct_words = 0;
  std::uint32_t sentences = 0;
  std::uint32_t paragraphs = 0;
  std::uint32_t headings = 0;
  std::uint32_t syllables = 0;
  std::uint32_t characters = 0;  // letters and digits of words
  std::uint32_t long_words = 0;  // three syllables and more

  double words_per_sentence = 0;
  double sentence_deviation = 0;     // standard deviation of sentence lengths, words
  double grade = 0;                  // Flesch–Kincaid grade level: Kincaid et al. 1975
  double reading_ease = 0;           // Flesch 1948
  double automated_readability = 0;  // Senter & Smith 1967
  double coleman_liau = 0;           // Coleman & Liau 1975
  double fog = 0;                    // Gunning 1952
  double smog = 0;                   // McLaughlin 1969; meant for 30 sentences and more
  double variety = 0;                // moving-average type–token ratio, window 50: Covington & McFall 2010
};

Measures measure(const Analysis&);

// By spelling: groups of vowels, silent e, common endings. About right; the lexicon knows better where it has the word.
std::uint32_t syllables(std::string_view lower_word);

}  // namespace firstread
