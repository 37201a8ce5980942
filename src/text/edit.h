// Changes to a text: an Edit replaces a span; a set of edits that do not overlap is applied at once.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace firstread {

struct Edit {
  Span span;
  std::string text;

  friend auto operator<=>(const Edit&, const Edit&) = default;
};

// True when two edits touch: they overlap, or both insert at the same place.
bool conflict(const Edit&, const Edit&);

// The text after the edits, which must not conflict; they may come in any order.
std::string apply(std::string_view text, std::vector<Edit> edits);

}  // namespace firstread
