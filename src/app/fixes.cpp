#include "app/fixes.h"

#include <algorithm>

namespace firstread {
namespace {

// True when the span lies in one block and its words stand there without markup between them.
bool seamless(const Span& span, const Document& document) {
  const auto& blocks = document.blocks;
  auto block =
      std::partition_point(blocks.begin(), blocks.end(), [&](const Block& b) { return b.span.end < span.begin; });
  for (; block != blocks.end() && block->span.begin <= span.begin; ++block) {
    if (!contains(block->span, span)) continue;
    const auto& pieces = block->prose.pieces;
    for (const Piece& piece : pieces)
      if (piece.verbatim && contains(piece.source, span)) return true;
  }
  return false;
}

}  // namespace

std::vector<Edit> safe_fixes(const Findings& findings, const Analysis& analysis) {
  std::vector<Edit> out;
  for (const Finding& finding : findings) {
    if (!finding.safe || finding.replacements.empty() || !seamless(finding.span, analysis.document())) continue;
    Edit edit{finding.span, finding.replacements.front()};
    if (out.empty() || !conflict(out.back(), edit)) out.push_back(std::move(edit));
  }
  return out;
}

}  // namespace firstread
