#include "text/line_index.h"

#include <catch2/catch.hpp>
#include <string>

#include "text/source.h"
#include "text/unicode.h"
#include "text/utf8.h"

using namespace firstread;

namespace {

const std::string corpus[] = {
    "",
    "\n",
    "one line",
    "ends with a line end\n",
    "“Curly” quotes — and a dash…\nsecond\n",
    "é composed, e\u0301 not\n",
    "😀 a face\nand 👩\u200D👩\u200D👧\u200D👦 a family 🇵🇹\n",
    "CRLF\r\nlines\r\n\r\nand a lone\rreturn\r",
    "a\ttab\tand\t日本\n\t\tdeep",
    "no-break\u00A0space, soft\u00ADhyphen, zero\u200Bwidth\u2028separator",
    std::string(255, 'a') + "é" + std::string(300, 'b') + "😀\n" + std::string(600, 'c'),
};

// Starts of characters, and the end.
std::vector<Offset> starts(std::string_view text) {
  std::vector<Offset> out;
  for (std::size_t at = 0; at < text.size(); at += point_at(text, at).bytes)
    out.push_back(Offset{static_cast<std::uint32_t>(at)});
  out.push_back(Offset{static_cast<std::uint32_t>(text.size())});
  return out;
}

}  // namespace

TEST_CASE("offset to line and column and back is the identity in bytes, points and UTF-16") {
  for (const std::string& text : corpus) {
    INFO(text);
    const LineIndex lines(text);
    std::uint32_t points = 0;
    for (const Offset offset : starts(text)) {
      const Line line = lines.line(offset);
      CHECK(lines.points(offset) == points);
      CHECK(lines.at_point(points) == offset);
      ++points;
      // Inside "\r\n" there is no column to come back to.
      if (offset > lines.content(line).end) continue;
      CHECK(lines.at(line, lines.byte_column(offset)) == offset);
      CHECK(lines.at(line, lines.point_column(offset)) == offset);
      CHECK(lines.at(line, lines.utf16_column(offset)) == offset);
    }
  }
}

TEST_CASE("cells come back to the start of what is seen as one character") {
  for (const std::string& text : corpus) {
    INFO(text);
    const LineIndex lines(text);
    for (std::uint32_t index = 0; index < lines.lines(); ++index) {
      const Span content = lines.content(Line{index});
      for (std::size_t at = number(content.begin); at < number(content.end); at = cluster_end(text, at)) {
        const Offset offset{static_cast<std::uint32_t>(at)};
        const Offset back = lines.at(Line{index}, lines.cell(offset));
        CHECK(lines.cell(back) == lines.cell(offset));
        if (cells(std::string_view(text).substr(at, cluster_end(text, at) - at)) > 0) CHECK(back >= offset);
      }
    }
  }
}

TEST_CASE("lines cover the text without gap") {
  for (const std::string& text : corpus) {
    const LineIndex lines(text);
    Offset reached{};
    for (std::uint32_t index = 0; index < lines.lines(); ++index) {
      CHECK(lines.span(Line{index}).begin == reached);
      reached = lines.span(Line{index}).end;
      CHECK(contains(lines.span(Line{index}), lines.content(Line{index})));
    }
    CHECK(number(reached) == text.size());
  }
}

TEST_CASE("columns by hand") {
  const Source source("test", "ab\r\n😀é\tx\n");
  const LineIndex& lines = source.lines();
  const Offset x{4 + 4 + 2 + 1};
  CHECK(source.text({x, x + 1}) == "x");
  CHECK(lines.lines() == 3);
  CHECK(lines.line(x) == Line{1});
  CHECK(lines.byte_column(x) == ByteColumn{7});
  CHECK(lines.point_column(x) == PointColumn{3});
  CHECK(lines.utf16_column(x) == Utf16Column{4});
  CHECK(lines.cell(x) == Cell{8});
  CHECK(lines.at(Line{1}, Cell{1}) == Offset{4});  // the middle of the face is its start
  CHECK(lines.at(Line{1}, Utf16Column{1}) == Offset{4});
  CHECK(lines.at(Line{1}, ByteColumn{2}) == Offset{4});
  CHECK(lines.at(Line{0}, PointColumn{99}) == Offset{2});
  CHECK(lines.at(Line{0}, Utf16Column{~0u}) == Offset{2});
  CHECK(lines.at(Line{99}, PointColumn{0}) == Offset{13});
}
