#include "document/prose.h"

#include <algorithm>
#include <cassert>

namespace firstread {
namespace {

std::uint32_t end_of(const Prose& prose, std::size_t piece) {
  return piece + 1 < prose.pieces.size() ? prose.pieces[piece + 1].at : static_cast<std::uint32_t>(prose.text.size());
}

// The piece that holds byte `at`; the last one for the end of the prose.
std::size_t piece_at(const Prose& prose, std::uint32_t at) {
  const auto after = std::upper_bound(prose.pieces.begin(), prose.pieces.end(), at,
                                      [](std::uint32_t value, const Piece& piece) { return value < piece.at; });
  return after == prose.pieces.begin() ? 0 : static_cast<std::size_t>(after - prose.pieces.begin()) - 1;
}

}  // namespace

Span Prose::to_source(std::uint32_t begin, std::uint32_t end) const {
  assert(begin <= end && end <= text.size());
  if (pieces.empty()) return {};
  const std::size_t first = piece_at(*this, begin);
  const Piece& head = pieces[first];
  const Offset from = head.verbatim ? head.source.begin + (begin - head.at) : head.source.begin;
  if (begin == end) {
    // A place between two bytes: where the next byte stands, or after the last one.
    if (!head.verbatim && begin > head.at) return {head.source.end, head.source.end};
    return {from, from};
  }
  const std::size_t last = piece_at(*this, end - 1);
  const Piece& tail = pieces[last];
  return {from, tail.verbatim ? tail.source.begin + (end - tail.at) : tail.source.end};
}

bool Prose::seamless(std::uint32_t begin, std::uint32_t end) const {
  assert(begin <= end && end <= text.size());
  if (pieces.empty()) return false;
  std::size_t at = piece_at(*this, begin);
  if (begin == end) {
    // Between two pieces something can be put in when they touch; at either end of the prose, beside the writer's own
    // words.
    if (begin == pieces[at].at && at > 0) return pieces[at - 1].source.end == pieces[at].source.begin;
    return pieces[at].verbatim;
  }
  for (; pieces[at].verbatim; ++at) {
    if (end_of(*this, at) >= end) return true;
    if (pieces[at].source.end != pieces[at + 1].source.begin) return false;
  }
  return false;
}

bool Prose::within(Markup markup, std::uint32_t begin, std::uint32_t end) const {
  const auto after =
      std::upper_bound(stretches.begin(), stretches.end(), begin,
                       [](std::uint32_t value, const Stretch& stretch) { return value < stretch.begin; });
  // Backwards, nearest first, and no further than some stretch reaches to `end`.
  for (auto i = static_cast<std::size_t>(after - stretches.begin()); i-- > 0;) {
    if (i < furthest.size() && furthest[i] < end) return false;
    if (stretches[i].markup == markup && stretches[i].end >= end) return true;
  }
  return false;
}

void order_stretches(Prose& prose) {
  std::stable_sort(prose.stretches.begin(), prose.stretches.end(), [](const Stretch& a, const Stretch& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  prose.furthest.clear();
  for (const Stretch& stretch : prose.stretches)
    prose.furthest.push_back(std::max(stretch.end, prose.furthest.empty() ? 0 : prose.furthest.back()));
}

}  // namespace firstread
