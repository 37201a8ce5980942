// HTML that stands inside another markup, cut into tags, comments and the words between them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "document/prose.h"

namespace firstread {

struct HtmlPiece {
  enum class Kind { words, tag, comment };
  Kind kind = Kind::words;
  std::size_t begin = 0, end = 0;
  std::string_view name;  // of a tag, or what a comment says
  bool closing = false;   // "</p>"
};

// The piece that begins at `at`, before `end`; a comment may run beyond it. An element without prose (a script, a
// style) is one piece with all that is in it.
HtmlPiece html_piece(std::string_view text, std::size_t at, std::size_t end);

// Tags that stand inside a line and do not end a paragraph.
bool is_inline_tag(std::string_view name);

// What a tag says of the words in it.
std::optional<Markup> html_markup(std::string_view name);

}  // namespace firstread
