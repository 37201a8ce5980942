// What a format calls while it reads. A format may hand over only spans of the Source, so every word of the document
// knows where it stands; the Builder checks order and bounds, and drops what goes back (an assertion in debug builds).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace firstread {

constexpr Span between(std::size_t begin, std::size_t end) {
  return {Offset{static_cast<std::uint32_t>(begin)}, Offset{static_cast<std::uint32_t>(end)}};
}

class Builder {
 public:
  explicit Builder(Source source, std::string format);

  // Blocks do not nest: open() closes the one before. Empty blocks are dropped.
  void open(BlockKind kind, int level = 0);
  void close();
  bool is_open() const { return open_; }
  Offset reached() const { return reached_; }  // nothing before it may be handed over any more

  void text(Span source);                          // these bytes, as they are
  void as(Span source, std::string_view meaning);  // "&amp;" means "&"; a soft line break means " "
  void opaque(Span source, Markup markup);         // code, formula, image …: one object character
  void begin(Markup markup);                       // emphasis, strong, link …; may nest
  void end(Markup markup);
  void skip(Span source);  // belongs to the open block's span, but is not prose

  void comment(std::string_view inside, Span where);  // may hold a directive
  void is_note();                                     // the open block is a footnote or endnote
  void not_editable() { document_.editable = false; }

  Document finish() &&;

 private:
  bool advance(Span source);  // false when the span goes back or lies outside; then nothing is taken
  void add(Span source, std::string_view words, bool verbatim);

  Document document_;
  bool open_ = false;
  bool fresh_ = false;  // the open block has taken nothing yet
  Offset reached_{};
  std::vector<std::size_t> begun_;  // stretches of the open block that wait for their end
};

}  // namespace firstread
