// Finite verbs that differ between "he" and "they" (-s or not, was or were), and the cues that tell which of the two
// English writers use there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "english/cues.h"

namespace firstread {

struct AgreementSlot {
  int verb;
  bool plural;  // as written: "go", "are", "were", not "goes", "is", "was"
};

std::vector<AgreementSlot> agreement_slots(const Surroundings& sentence);
void add_agreement_cues(const Surroundings& sentence, const AgreementSlot& slot, Cues& cues);

// The other form of the verb: "goes" for "go", "were" for "was"; empty where there is none.
std::string other_number(const Token& verb);

}  // namespace firstread
