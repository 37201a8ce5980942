// Words that English makes when it needs them, and that no dictionary lists: anti-inflation, remeasure, childlike,
// U-turns.
#pragma once

#include <string_view>

#include "english/lexicon.h"

namespace firstread {

// Whether a form that the lexicon lacks is a known word with a productive prefix or suffix. `lower` is lower-case.
bool derived(std::string_view lower, const Lexicon& lexicon);

// "user base" for "userbase", "run out" for "runout": two words of substance that may have grown together; not "in
// love".
bool may_grow_together(std::string_view first, std::string_view second, const Lexicon& lexicon);
// Whether a word is made of two such: "placemats".
bool is_grown_together(std::string_view lower, const Lexicon& lexicon);

// I, IV, xii, MMXXVI: in one case, and in the order Roman numerals have.
bool is_roman_numeral(std::string_view word);

}  // namespace firstread
