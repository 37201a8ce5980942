// What was meant by a misspelling: candidates from the letter tree, from two words run together and from inflection by
// the wrong rule, weighed as a noisy channel by how far the spelling is, how frequent the word is and how it fits its
// neighbours.
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
#include "english/sounds.h"

namespace firstread {

struct Correction {
  std::string text;  // in the case a dictionary has it
  float cost = 0;    // natural-log units, smaller is better
  float edits = 0;   // of the spelling alone
  float heard = 7;   // how far it is by ear, as Heard::distance says; 7 where nobody knows
};

struct Neighbours {  // lower-case, nearest first; may be empty
  std::span<const std::string_view> before, after;
};

// What may have been meant, whatever stands around it; best first. `lower` is lower-case with straight apostrophes;
// `as_name`: it was written with a capital; `dialect` is a DialectBit. This is what costs time.
std::vector<Correction> corrections(std::string_view lower, bool as_name, std::uint8_t dialect, const Lexicon& lexicon,
                                    const Ngrams* ngrams, const Sounds* sounds,
                                    std::span<const SpellingHabit> habits = {}, Reach reach = {});

// The same between these neighbours.
std::vector<Correction> in_context(std::vector<Correction> corrections, const Ngrams& ngrams, Neighbours around);

}  // namespace firstread
