// The automatic trees that the stage `silver` kept, in parts that take turns in learning.
#pragma once

#include <vector>

#include "base/result.h"
#include "stages.h"
#include "treebank.h"

namespace firstread::train {

// A share of each part is spoilt the way learners spoil. The tagger and the parser learn from different sentences: the
// parser should see tags as they are on new text.
enum class SilverFor { tagger, parser };

using SilverParts = std::vector<std::vector<TreeSentence>>;
Result<SilverParts> silver_parts(const Folders& folders, SilverFor whom, std::size_t words_of_part,
                                 double spoilt_share);

}  // namespace firstread::train
