// Words that are spelt right and that no student is offered in place of another.
#pragma once

#include <string_view>

namespace firstread {

// Of a lower-case word; its other forms included.
bool is_coarse(std::string_view lower);

}  // namespace firstread
