// Commas where a sentence could end, and the cues that tell whether English writers go on with a comma there or begin a
// new sentence: "My town is small, it has only one school."
#pragma once

#include <vector>

#include "english/cues.h"

namespace firstread {

struct Boundary {
  int begin;        // of the sentence, or of the first of two
  int left, right;  // the words on both sides of the mark
  int end;          // past the last word of what follows
};

// The commas of one sentence with a finite verb on either side and no joining word after them.
std::vector<Boundary> boundaries(const Surroundings& sentence);

// Whether two stretches could be sentences or parts of one: what boundaries() asks of a comma.
bool may_part(const Surroundings& words, const Boundary& boundary);

void add_boundary_cues(const Surroundings& words, const Boundary& boundary, Cues& cues);

}  // namespace firstread
