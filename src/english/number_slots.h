// Heads of noun groups, and the cues that tell whether English writers have the singular or the plural there.
#pragma once

#include <vector>

#include "english/noun_groups.h"

namespace firstread {

struct NumberSlot {
  int determiner, first, head;
  bool plural;  // as written
};

std::vector<NumberSlot> number_slots(const Surroundings& sentence, std::span<const NounGroup> groups);
void add_number_cues(const Surroundings& sentence, const NumberSlot& slot, Cues& cues);

}  // namespace firstread
