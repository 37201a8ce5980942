// The text inside a container (.docx, .odt), which becomes the Source, with the structure that its container gave it.
#pragma once

#include <string>
#include <vector>

#include "document/block.h"
#include "document/prose.h"

namespace firstread {

struct ExtractedStretch {
  Markup markup;
  Span span;    // of the extracted text
  bool opaque;  // one object character, U+FFFC
};

struct ExtractedBlock {
  BlockKind kind = BlockKind::paragraph;
  int level = 0;
  Span span;                                // of the extracted text, without its line end
  std::vector<ExtractedStretch> stretches;  // in order; none overlaps an opaque one
  bool note = false;                        // a footnote or endnote
};

struct Extraction {
  std::string text;  // one paragraph a line
  std::vector<ExtractedBlock> blocks;
};

}  // namespace firstread
