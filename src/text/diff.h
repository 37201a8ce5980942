// A unified diff of two texts, line by line, as `patch` reads it.
#pragma once

#include <string>
#include <string_view>

namespace firstread {

// Empty when the texts are equal. Time is bounded: texts too different to compare are shown as one change.
std::string unified_diff(std::string_view old_text, std::string_view new_text, std::string_view name, int around = 3);

}  // namespace firstread
