// Prepositions between a governor and an object, and the cues that tell which one English writers choose there (after
// Tetreault & Chodorow 2008).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "english/cues.h"

namespace firstread {

inline constexpr std::array<std::string_view, 12> prepositions = {"of", "in", "to",   "for",   "with", "on",
                                                                  "at", "by", "from", "about", "into", "during"};

struct PrepositionSlot {
  int at;
  int governor;          // the nearest verb, noun or adjective to the left; -1 without one
  int object;            // the head of what follows; -1 when it is not a noun near by
  std::uint8_t written;  // into `prepositions`
};

std::vector<PrepositionSlot> preposition_slots(const Surroundings& sentence);
void add_preposition_cues(const Surroundings& sentence, const PrepositionSlot& slot, Cues& cues);

}  // namespace firstread
