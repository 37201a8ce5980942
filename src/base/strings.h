// Small things done to texts by their bytes. Letters and widths are matters of text/unicode.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace firstread {

std::string_view trimmed(std::string_view text);  // without blanks and line ends at either side
std::vector<std::string_view> split(std::string_view text,
                                    char at);                   // "a,,b" → "a", "", "b"; an empty text has no parts
std::vector<std::string_view> words_of(std::string_view text);  // split at blanks, none empty
std::string joined(const std::vector<std::string>& parts, std::string_view between);

}  // namespace firstread
