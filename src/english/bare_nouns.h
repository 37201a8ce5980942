// Singular nouns that stand without an article by custom: "at school", "off task", "problem and solution".
#pragma once

#include "english/cues.h"

namespace firstread {

// Whether the group from `first` to the noun `head`, which has no determiner, may stay as it is.
bool is_bare_by_custom(const Surroundings& sentence, int first, int head);

}  // namespace firstread
