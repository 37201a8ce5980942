// Citations inside prose: "(Smith, 2020)", "(Smith and Jones 23)", "[4]", "[2, 5–7]". Their words stay, marked as a
// citation, so that a rule may pass over them. Used by parse() for every format.
#pragma once

#include "document/prose.h"

namespace firstread {

void mark_citations(Prose& prose);

}  // namespace firstread
