// Which words of a document are misspelt. Names, terms, acronyms and foreign words are not: an unknown word is taken
// for a misspelling only with evidence, and how much evidence is asked for depends on the rest of the draft.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "english/analysis.h"
#include "english/english.h"
#include "english/speller.h"

namespace firstread {

enum class Doubt : std::uint8_t {
  misspelling,   // a known word is near
  run_together,  // two words without their space: "alot"
  other_word,    // a word, and in this draft hardly the one that was meant
  unknown        // no dictionary has it, and nothing says what was meant
};

struct Misspelling {
  const Token* token = nullptr;
  Span span;                   // with a possessive 's, or all of "havn't" and "com-promize"
  std::string written, meant;  // lower-case letters, without a possessive 's; what was meant first, or empty
  Doubt doubt = Doubt::unknown;
  std::vector<Suggestion> suggestions;  // best first
  std::uint32_t times = 1;              // how often the document has it
  std::uint8_t certainty = 0;           // 0 … 255
  bool of_the_keys = false;             // the fingers slipped, once; the writer knows the word
};

// In the order of the text.
std::vector<Misspelling> misspellings(const Analysis& analysis, const English& english);

}  // namespace firstread
