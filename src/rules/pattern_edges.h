// With which words a part of a pattern may begin and end, and how many tokens it takes. Used by pattern_compiler.cpp
// only.
#pragma once

#include "rules/pattern_node.h"
#include "rules/trigger.h"

namespace firstread {

bool nullable(const PatternNode& node);
Distance length(const PatternNode& node);  // in tokens

// Where the part is not nothing.
Beside::Set first_words(const PatternNode& node);
Beside::Set last_words(const PatternNode& node);

}  // namespace firstread
