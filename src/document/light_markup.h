// What light markups (Org, reStructuredText, AsciiDoc) have in common: lines, and marks around words inside a
// paragraph.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "document/builder.h"

namespace firstread {

struct TextLine {
  std::size_t start, begin, end;  // of the whole line; of its words, without blanks at either side
  bool empty() const { return begin == end; }
  std::size_t indent() const { return begin - start; }
};
std::vector<TextLine> text_lines(std::string_view text);

struct InlineMark {
  std::string_view open, close;
  Markup markup;
  bool opaque;
};

// A construct with a form of its own, such as a link. `words` is what of [at, end) is prose; an empty one with `opaque`
// false is passed over.
struct InlineForm {
  std::size_t end = 0;  // 0: none begins here
  std::size_t words_begin = 0, words_end = 0;
  Markup markup = Markup::link;
  bool opaque = false;
};

struct LightMarkup {
  std::span<const InlineMark> marks;  // longest first
  InlineForm (*form)(std::string_view text, std::size_t at,
                     std::size_t end) = nullptr;  // asked at every sign that may begin one
  std::string_view signs;                         // those signs
};

// Hands [begin, end) of the source to the open block: marks taken off, line ends as blanks.
void inline_words(std::string_view text, std::size_t begin, std::size_t end, const LightMarkup& markup,
                  Builder& builder);

}  // namespace firstread
