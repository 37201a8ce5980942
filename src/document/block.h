// A stretch of the document that is read on its own: a paragraph, a heading, a list item …
#pragma once

#include <cstdint>

#include "document/prose.h"
#include "text/span.h"

namespace firstread {

enum class BlockKind : std::uint8_t {
  paragraph,
  heading,
  item,  // of a list; `level` is its depth
  cell,  // of a table
  caption,
  quotation,  // a block quotation: other people's words
  reference,  // an entry of a reference list
  verse,      // lines of a poem
  metadata,   // front matter, salutations of letters are paragraphs
  code        // no prose; kept so that the document is whole
};

constexpr int row_begins = 1;  // the level of the first cell of a row of a table

struct Block {
  BlockKind kind = BlockKind::paragraph;
  int level = 0;  // heading: 1–6; item: depth from 1; quotation: depth from 1; cell: row_begins
  Span span;      // with its markup
  Prose prose;
  bool note = false;  // a footnote or endnote
};

}  // namespace firstread
