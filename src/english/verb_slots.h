// Full verbs, and the cues that tell in which form English writers have them there: go, goes, went, going, gone.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "english/cues.h"

namespace firstread {

enum class VerbClass : std::uint8_t { base, third, past, gerund, participle };
inline constexpr std::size_t verb_classes = 5;

struct VerbSlot {
  int verb;
  VerbClass written;
};

std::vector<VerbSlot> verb_slots(const Surroundings& sentence);
void add_verb_cues(const Surroundings& sentence, const VerbSlot& slot, Cues& cues);

// The form of the verb for each class; some are spelled alike.
using VerbForms = std::array<std::string, verb_classes>;
VerbForms verb_forms(std::string_view lemma);

}  // namespace firstread
