// Where what opens a sentence only looks as if it ended: "after work | with friends we …", "a sailing | ship".
#pragma once

#include "english/comma_gaps.h"

namespace firstread {

// Whether what stands after the gap still belongs to the opening, or to the clause that the opening is the subject of.
bool opening_goes_on(const Surroundings& sentence, const CommaGap& gap);

}  // namespace firstread
