// What a regular expression cannot match without, read off the pattern itself: "\d{2} ?o'clock" needs a figure, an o, a
// c and so on. PCRE2 tells of one byte at the beginning and one later only, and of next to nothing where a pattern
// begins with a choice of words.
#pragma once

#include <string_view>
#include <vector>

#include "base/byte_set.h"

namespace firstread {

// Of each of these sets a text that matches holds at least one byte. None where nothing is sure, as after syntax that
// is not read here (conditions, verbs, \Q, comments). The pattern must be one that PCRE2 compiles.
std::vector<ByteSet> regex_needs(std::string_view pattern, bool ignore_case);

}  // namespace firstread
