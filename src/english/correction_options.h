// What may have been meant by a misspelling, from wherever it comes: the letter tree, a key that was touched first,
// words run together, inflection by the wrong rule, another dialect.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "english/first_language.h"
#include "english/lexicon.h"
#include "english/ngrams.h"
#include "english/reach.h"

namespace firstread {

struct Option {
  std::string text;  // lower-case
  float edits = 0, zipf = 0, cost = 0;
  float heard = 7;  // as Heard::distance says; of what nobody knows how it sounds it is taken for unlike
  bool capital = false, capitals = false;  // a dictionary has it only so
  std::string own = {};                    // how the dialect spells this word of another
};

// In no order, without their cost. `lower` and `dialect` as for corrections().
std::vector<Option> options(std::string_view lower, std::uint8_t dialect, const Lexicon& lexicon, const Ngrams* ngrams,
                            std::span<const SpellingHabit> habits, Reach reach);

}  // namespace firstread
