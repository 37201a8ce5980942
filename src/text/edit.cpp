#include "text/edit.h"

#include <algorithm>
#include <cassert>

namespace firstread {

bool conflict(const Edit& a, const Edit& b) {
  if (a.span == b.span) return true;  // the same place, even an empty one
  return overlap(a.span, b.span);
}

std::string apply(std::string_view text, std::vector<Edit> edits) {
  std::sort(edits.begin(), edits.end());
  std::size_t size = text.size();
  for (const Edit& edit : edits) size += edit.text.size();
  std::string out;
  out.reserve(size);
  std::uint32_t done = 0;
  for (const Edit& edit : edits) {
    assert(number(edit.span.begin) >= done && number(edit.span.end) <= text.size());
    out += text.substr(done, number(edit.span.begin) - done);
    out += edit.text;
    done = number(edit.span.end);
  }
  out += text.substr(done);
  return out;
}

}  // namespace firstread
