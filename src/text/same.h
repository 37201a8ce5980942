// Whether two words are the same, where most are not: for looking through short lists.
#pragma once

#include <string_view>

namespace firstread {

// As ==, but looks at the first letters before it has the rest compared.
inline bool same(std::string_view a, std::string_view b) {
  return a.size() == b.size() && (a.empty() || a.front() == b.front()) && a == b;
}

}  // namespace firstread
