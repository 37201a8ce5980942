// One text that never changes: a name, valid UTF-8 without a byte order mark, and the index of its lines.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "text/line_index.h"
#include "text/span.h"

namespace firstread {

enum class Encoding { utf8, utf8_with_mark, utf16_le, utf16_be, windows_1252 };

class Source {
 public:
  // `text` must be valid UTF-8; decode() in text/encoding.h makes it so.
  Source(std::string name, std::string text, Encoding encoding = Encoding::utf8);

  const std::string& name() const { return body_->name; }  // the path as given; "-" for standard input
  std::string_view text() const { return body_->text; }
  std::string_view text(Span span) const { return text().substr(number(span.begin), length(span)); }
  const LineIndex& lines() const { return body_->lines; }
  Encoding encoding() const { return body_->encoding; }
  Span whole() const { return {Offset{0}, Offset{static_cast<std::uint32_t>(text().size())}}; }

 private:
  struct Body {
    Body(std::string name, std::string text, Encoding encoding);
    std::string name, text;
    Encoding encoding;
    LineIndex lines;  // of `text`, where it lies in this Body
  };
  std::shared_ptr<const Body> body_;  // copying a Source copies a pointer; views into it stay good
};

}  // namespace firstread
