// What a format calls while it reads. A format may hand over only spans of the Source, so every word of the document knows
// where it stands; the Builder checks order and bounds, and drops what goes back (an assertion in debug builds).
#pragma once

#include <string_view>

#include "document/document.h"

namespace firstread {

class Builder {
 public:
  explicit Builder(Source source, std::string format);

  // Blocks do not nest: open() closes the one before. Empty blocks are dropped.
  void open(BlockKind kind, int level = 0);
  void close();
  bool is_open() const { return open_; }

  void text(Span source);                                 // these bytes, as they are
  void as(Span source, std::string_view meaning);         // "&amp;" means "&"; a soft line break means " "
  void opaque(Span source, Markup markup);                // code, formula, image …: one object character
  void begin(Markup markup);                              // emphasis, strong, link …; may nest
  void end(Markup markup);
  void skip(Span source);                                 // belongs to the open block's span, but is not prose

  void comment(std::string_view inside, Span where);      // may hold a directive
  void not_editable() { document_.editable = false; }

  Document finish() &&;

 private:
  Document document_;
  bool open_ = false;
  Offset reached_{};
  std::vector<Stretch> begun_;
};

}  // namespace firstread
