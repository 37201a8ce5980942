// What holds for every document, whichever format read it; used by tests and fuzzers.
#pragma once

#include <string>
#include <string_view>

#include "document/document.h"

namespace firstread::testing {

inline std::string_view name_of(BlockKind kind) {
  constexpr std::string_view names[] = {"paragraph", "heading",   "item",  "cell",     "caption",
                                        "quotation", "reference", "verse", "metadata", "code"};
  return names[static_cast<std::size_t>(kind)];
}

// What holds for every document of every format; the first trouble in words, or empty.
inline std::string broken_law(const Document& document) {
  const std::string_view text = document.source.text();
  Offset reached{};
  for (const Block& block : document.blocks) {
    const std::string where = std::string(name_of(block.kind)) + " at byte " + std::to_string(number(block.span.begin));
    if (block.span.begin < reached) return where + " goes back";
    if (block.span.begin > block.span.end || number(block.span.end) > text.size()) return where + " leaves the source";
    reached = block.span.begin;
    const Prose& prose = block.prose;
    if (prose.text.empty() != prose.pieces.empty()) return where + " has words without a place";
    if (!prose.pieces.empty() && prose.pieces[0].at != 0) return where + " does not begin with a piece";
    for (std::size_t i = 0; i < prose.pieces.size(); ++i) {
      const Piece& piece = prose.pieces[i];
      const auto end =
          i + 1 < prose.pieces.size() ? prose.pieces[i + 1].at : static_cast<std::uint32_t>(prose.text.size());
      if (end <= piece.at) return where + " has an empty piece";
      if (piece.source.begin < reached || piece.source.begin > piece.source.end)
        return where + " has pieces that go back";
      if (piece.source.end > block.span.end) return where + " has words outside its span";
      reached = piece.source.end;
      if (piece.verbatim &&
          document.source.text(piece.source) != std::string_view(prose.text).substr(piece.at, end - piece.at))
        return where + " has a piece that is not what its source says";
      for (const Offset edge : {piece.source.begin, piece.source.end})
        if (number(edge) < text.size() && (static_cast<unsigned char>(text[number(edge)]) & 0xC0) == 0x80)
          return where + " cuts a character";
    }
    reached = block.span.end;
    for (const Stretch& stretch : prose.stretches)
      if (stretch.begin >= stretch.end || stretch.end > prose.text.size()) return where + " has an empty stretch";
    // Every byte of prose has its place.
    for (std::uint32_t at = 0; at < prose.text.size(); at += 1 + static_cast<std::uint32_t>(prose.text.size() / 64)) {
      const Span one = prose.to_source(at, at + 1);
      if (!contains(block.span, one)) return where + " has a byte outside it";
    }
  }
  return {};
}

}  // namespace firstread::testing
