// Places in a text. An Offset counts bytes from the start of one Source and is its own type, so that it cannot be
// taken for a line, a column or a number of characters. Only text/line_index.h converts to other units.
#pragma once

#include <compare>
#include <cstdint>

namespace firstread {

enum class Offset : std::uint32_t {};

constexpr std::uint32_t number(Offset offset) { return static_cast<std::uint32_t>(offset); }
constexpr Offset operator+(Offset offset, std::uint32_t bytes) { return Offset{number(offset) + bytes}; }
constexpr Offset operator-(Offset offset, std::uint32_t bytes) { return Offset{number(offset) - bytes}; }
constexpr std::uint32_t operator-(Offset end, Offset begin) { return number(end) - number(begin); }

struct Span {  // half-open: the byte at `end` is not in it
  Offset begin{};
  Offset end{};

  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

constexpr std::uint32_t length(Span span) { return span.end - span.begin; }
constexpr bool empty(Span span) { return span.begin == span.end; }
constexpr bool contains(Span outer, Span inner) { return outer.begin <= inner.begin && inner.end <= outer.end; }
// Share at least one byte; an empty span overlaps what it stands strictly inside of.
constexpr bool overlap(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }
constexpr Span join(Span a, Span b) { return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end}; }

}  // namespace firstread
