// The running words of one block, free of markup, and the map from them back to the Source.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "text/span.h"

namespace firstread {

// What markup says about a stretch of prose. An opaque stretch (code, formula, image, …) stands in the text as one
// object character, U+FFFC, so that sentences stay whole and no rule reads what is not English.
enum class Markup : std::uint8_t {
  emphasis,
  strong,
  link,
  code,
  formula,
  image,
  citation,
  html,
  footnote,
  verbatim_text
};

struct Piece {       // pieces cover the prose without gaps, in order, and never go back in the Source
  std::uint32_t at;  // where it begins in the prose, in bytes
  Span source;       // where it stands in the Source
  bool verbatim;     // the bytes are the same; otherwise the piece stands for its span as a whole
};

struct Stretch {  // half-open, bytes of the prose
  Markup markup;
  std::uint32_t begin, end;
};

class Prose {
 public:
  static constexpr char32_t object = 0xFFFC;

  std::string text;
  std::vector<Piece> pieces;
  std::vector<Stretch> stretches;  // sorted by begin, then by end from long to short
  std::vector<std::uint32_t>
      furthest;  // for each stretch, the largest end up to it; kept by order_stretches() so that asking is fast

  // The source span of prose bytes [begin, end); whole pieces where they are not verbatim.
  Span to_source(std::uint32_t begin, std::uint32_t end) const;
  // True when [begin, end) lies in verbatim pieces that touch in the Source, so that replacing its bytes is safe.
  bool seamless(std::uint32_t begin, std::uint32_t end) const;
  bool within(Markup, std::uint32_t begin, std::uint32_t end) const;
};

// Puts the stretches in their order, for those who have added some.
void order_stretches(Prose& prose);

}  // namespace firstread
