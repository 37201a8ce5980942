// Sentences spoilt the way learners spoil them, so that reading learns to stay sensible on wrong English. Tags and
// features of a changed word say what is written afterwards.
#pragma once

#include "random.h"
#include "treebank.h"

namespace firstread::train {

TreeSentence spoilt(const TreeSentence& sentence, Random& random);

// All sentences, each spoilt; now and then two are run together, as in a comma splice.
std::vector<TreeSentence> spoilt(const std::vector<TreeSentence>& sentences, std::uint64_t seed);

}  // namespace firstread::train
