// Abbreviations that are written with a full stop, which then does not end the sentence by itself.
#pragma once

#include <string_view>

namespace firstread {

// Without the stop, lower-case: "mr", "etc", "fig".
bool is_abbreviation(std::string_view lower);

// Those that are followed by a name or a number, so that a capital after them says nothing: "mr", "st", "no", "fig".
bool is_title_abbreviation(std::string_view lower);

}  // namespace firstread
