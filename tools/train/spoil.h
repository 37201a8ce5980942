// Sentences spoilt the way learners spoil them, so that reading learns to stay sensible on wrong English. Tags and
// features of a changed word say what is written afterwards.
#pragma once

#include "random.h"
#include "treebank.h"

namespace firstread::train {

// All sentences, each spoilt; now and then two are run together, as in a comma splice. With `wrong_verbs` also "did you
// went" and "he came and sees": in copies to learn from, not in the one that measures.
std::vector<TreeSentence> spoilt(const std::vector<TreeSentence>& sentences, std::uint64_t seed,
                                 bool wrong_verbs = false);

}  // namespace firstread::train
