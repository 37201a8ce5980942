#include "text/line_index.h"

#include <algorithm>
#include <cstring>

#include "text/unicode.h"
#include "text/utf8.h"

namespace firstread {
namespace {

constexpr std::uint32_t stretch = 256;  // bytes between two counts that are kept
constexpr std::uint32_t tab = 8;

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }
bool is_pair(char byte) { return static_cast<unsigned char>(byte) >= 0xF0; }

std::uint32_t count_pairs(std::string_view text) {
  return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), is_pair));
}

// Width of the user-perceived character `cluster`, standing at `cell` of its line.
std::uint32_t width_at(std::string_view cluster, std::uint32_t cell) {
  if (cluster == "\t") return tab - cell % tab;
  return static_cast<std::uint32_t>(cells(cluster));
}

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text) {
  const auto size = static_cast<std::uint32_t>(text.size());
  starts_.reserve(size / 48 + 1);
  starts_.push_back(Offset{0});
  const bool returns = std::memchr(text.data() ? text.data() : "", '\r', size) != nullptr;
  for (std::uint32_t at = 0; at < size;) {
    std::size_t end;
    if (returns) {
      end = text.find_first_of("\r\n", at);
      if (end != text.npos && text[end] == '\r' && end + 1 < size && text[end + 1] == '\n') ++end;
    } else {
      end = text.find('\n', at);
    }
    if (end == text.npos) break;
    at = static_cast<std::uint32_t>(end) + 1;
    starts_.push_back(Offset{at});
  }
  points_.reserve(size / stretch + 1);
  pairs_.reserve(size / stretch + 1);
  std::uint32_t points = 0, pairs = 0;
  for (std::uint32_t at = 0; at <= size; at += stretch) {
    points_.push_back(points);
    pairs_.push_back(pairs);
    const std::string_view part = text.substr(at, stretch);
    const std::uint32_t here = count_points(part);
    points += here;
    if (here != part.size()) pairs += count_pairs(part);
  }
  if (pairs == 0) pairs_ = {};
}

Offset LineIndex::whole(Offset offset) const {
  std::uint32_t at = std::min<std::uint32_t>(number(offset), static_cast<std::uint32_t>(text_.size()));
  while (at < text_.size() && at > 0 && continues(text_[at])) --at;
  return Offset{at};
}

Line LineIndex::line(Offset offset) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  return Line{static_cast<std::uint32_t>(after - starts_.begin()) - 1};
}

Span LineIndex::span(Line line) const {
  const auto index = static_cast<std::uint32_t>(line);
  const Offset end{static_cast<std::uint32_t>(text_.size())};
  if (index >= lines()) return {end, end};
  return {starts_[index], index + 1 < lines() ? starts_[index + 1] : end};
}

Span LineIndex::content(Line line) const {
  Span out = span(line);
  if (!empty(out) && text_[number(out.end) - 1] == '\n') out.end = out.end - 1;
  if (!empty(out) && text_[number(out.end) - 1] == '\r') out.end = out.end - 1;
  return out;
}

std::uint32_t LineIndex::points(Offset offset) const {
  const std::uint32_t at = number(whole(offset)), kept = at / stretch;
  return points_[kept] + count_points(text_.substr(kept * stretch, at - kept * stretch));
}

std::uint32_t LineIndex::pairs(Offset offset) const {
  if (pairs_.empty()) return 0;
  const std::uint32_t at = number(whole(offset)), kept = at / stretch;
  return pairs_[kept] + count_pairs(text_.substr(kept * stretch, at - kept * stretch));
}

Offset LineIndex::at_point(std::uint32_t points) const {
  const auto after = std::upper_bound(points_.begin(), points_.end(), points);
  const auto kept = static_cast<std::uint32_t>(after - points_.begin()) - 1;
  std::uint32_t at = kept * stretch, seen = points_[kept];
  // A stretch may begin inside a character that the count before it holds already.
  while (at < text_.size() && continues(text_[at])) ++at;
  for (; at < text_.size() && seen < points; ++seen) at += point_at(text_, at).bytes;
  return Offset{at};
}

ByteColumn LineIndex::byte_column(Offset offset) const { return ByteColumn{offset - span(line(offset)).begin}; }

PointColumn LineIndex::point_column(Offset offset) const {
  return PointColumn{points(offset) - points(span(line(offset)).begin)};
}

Utf16Column LineIndex::utf16_column(Offset offset) const {
  const Offset start = span(line(offset)).begin;
  return Utf16Column{points(offset) - points(start) + pairs(offset) - pairs(start)};
}

Cell LineIndex::cell(Offset offset) const {
  const Span line_span = span(line(offset));
  std::uint32_t cell = 0;
  for (std::size_t at = number(line_span.begin); at < number(offset);) {
    const std::size_t end = cluster_end(text_, at);
    if (end > number(offset)) break;
    cell += width_at(text_.substr(at, end - at), cell);
    at = end;
  }
  return Cell{cell};
}

Offset LineIndex::at(Line line, ByteColumn column) const {
  const Span inside = content(line);
  return whole(inside.begin + std::min(static_cast<std::uint32_t>(column), length(inside)));
}

Offset LineIndex::at(Line line, PointColumn column) const {
  const Span inside = content(line);
  // No line has more points than bytes, so a huge column cannot run over.
  const std::uint32_t wanted = std::min(static_cast<std::uint32_t>(column), length(inside));
  return std::min(at_point(points(inside.begin) + wanted), inside.end);
}

Offset LineIndex::at(Line line, Utf16Column column) const {
  const Span inside = content(line);
  std::uint32_t wanted = std::min(static_cast<std::uint32_t>(column), 2 * length(inside));
  if (pairs_.empty()) return at(line, PointColumn{wanted});
  // Columns grow with offsets, so the place is found by halves.
  std::uint32_t low = number(inside.begin), high = number(inside.end);
  const std::uint32_t before = points(inside.begin) + pairs(inside.begin);
  while (low < high) {
    const std::uint32_t middle = low + (high - low + 1) / 2;
    if (points(Offset{middle}) + pairs(Offset{middle}) - before <= wanted)
      low = middle;
    else
      high = middle - 1;
  }
  return whole(Offset{low});
}

Offset LineIndex::at(Line line, Cell column) const {
  const Span inside = content(line);
  const auto wanted = static_cast<std::uint32_t>(column);
  std::uint32_t cell = 0;
  std::size_t at = number(inside.begin);
  while (at < number(inside.end)) {
    const std::size_t end = cluster_end(text_, at);
    const std::uint32_t width = width_at(text_.substr(at, end - at), cell);
    if (cell + width > wanted) break;
    cell += width;
    at = end;
  }
  return Offset{static_cast<std::uint32_t>(at)};
}

}  // namespace firstread
