// Words that are spelt right and that no student is offered in place of another.
#pragma once

#include <string_view>

namespace firstread {

// Of a lower-case word; its other forms included.
bool is_coarse(std::string_view lower);
// Words that are right in their place and embarrassing as a guess at something else.
bool is_delicate(std::string_view lower);

}  // namespace firstread
