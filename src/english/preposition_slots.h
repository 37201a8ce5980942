// Prepositions between a governor and an object, places right after a verb or adjective where one could stand, and the
// cues that tell which one English writers choose there, or none (after Tetreault & Chodorow 2008).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "english/cues.h"

namespace firstread {

inline constexpr std::array<std::string_view, 12> prepositions = {"of", "in", "to",   "for",   "with", "on",
                                                                  "at", "by", "from", "about", "into", "during"};
inline constexpr std::uint8_t no_preposition = prepositions.size();

struct PrepositionSlot {
  int at;                // -1: none is written
  int left, right;       // the words on both sides
  int governor;          // the nearest verb, noun or adjective to the left; -1 without one
  int object;            // the head of what follows; -1 when it is not a noun near by
  std::uint8_t written;  // into `prepositions`, or no_preposition

  bool after_verb(const Surroundings&) const;  // where none could be right: the governor stands right before it
};

std::vector<PrepositionSlot> preposition_slots(const Surroundings& sentence);
void add_preposition_cues(const Surroundings& sentence, const PrepositionSlot& slot, Cues& cues);

}  // namespace firstread
