// Where lines begin, and the only converter between units: a byte offset is a line and a column in bytes, code points,
// UTF-16 units or screen cells, and back. Lines and columns count from 0. A line ends after "\n", "\r\n" or a lone
// "\r".
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace firstread {

enum class Line : std::uint32_t {};
enum class ByteColumn : std::uint32_t {};
enum class PointColumn : std::uint32_t {};  // Unicode code points
enum class Utf16Column : std::uint32_t {};
enum class Cell : std::uint32_t {};  // terminal cells; a tab goes to the next multiple of 8

class LineIndex {
 public:
  explicit LineIndex(std::string_view text);  // `text` must be valid UTF-8 and outlive the index

  std::uint32_t lines() const { return static_cast<std::uint32_t>(starts_.size()); }
  Line line(Offset) const;
  Span span(Line) const;     // with its line end
  Span content(Line) const;  // without its line end

  ByteColumn byte_column(Offset) const;
  PointColumn point_column(Offset) const;
  Utf16Column utf16_column(Offset) const;
  Cell cell(Offset) const;

  // Code points before the offset, from the start of the text. Constant time but for one stretch of 256 bytes.
  std::uint32_t points(Offset) const;
  Offset at_point(std::uint32_t points) const;

  // Cells are counted from the start of the line, by what the reader sees as one character (a letter with its accents,
  // a family of emoji); the other columns take constant time however long the line is. Columns past the end of the line
  // give its end; a column inside a character gives its start.
  Offset at(Line, ByteColumn) const;
  Offset at(Line, PointColumn) const;
  Offset at(Line, Utf16Column) const;
  Offset at(Line, Cell) const;

 private:
  std::string_view text_;
  std::vector<Offset> starts_;
  std::vector<std::uint32_t> points_;  // code points before each 256th byte
  std::vector<std::uint32_t> pairs_;   // the same for code points of two UTF-16 units; empty when there are none

  Offset whole(Offset) const;  // the start of the character the offset stands in
  std::uint32_t pairs(Offset) const;
};

}  // namespace firstread
