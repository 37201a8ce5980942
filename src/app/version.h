// The version of the program, as --version, the JSON formats and the manual say it.
#pragma once

#include <string_view>

namespace firstread {

inline constexpr std::string_view version = "0.1.0";

}  // namespace firstread
