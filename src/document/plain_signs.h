// What a line of plain text shows by how it begins and ends.
#pragma once

#include <cstddef>
#include <string_view>

namespace firstread {

bool starts_lower(std::string_view line);
bool ends_sentence(std::string_view line);  // one may end here, closing quotation marks and brackets included

// The length of a list mark with the blanks after it: "- ", "• ", "1. ", "(a) "; 0 where there is none.
std::size_t plain_list_mark(std::string_view line);

bool plain_rule(std::string_view line);  // drawn with signs: "-----"

}  // namespace firstread
