#include "document/references.h"

#include <algorithm>
#include <string>

namespace firstread {
namespace {

constexpr std::string_view headings[] = {
    "references",       "reference list",  "list of references",     "works cited", "work cited",    "works consulted",
    "literature cited", "bibliography",    "annotated bibliography", "sources",     "sources cited", "works referenced",
    "citations",        "references cited"};

}  // namespace

bool is_reference_heading(std::string_view text) {
  // Numbers, colons and stars around the words say nothing: "5. References:".
  const auto letter = [](char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); };
  const auto first = std::find_if(text.begin(), text.end(), letter);
  const auto last = std::find_if(text.rbegin(), text.rend(), letter).base();
  if (first >= last || last - first > 32) return false;
  std::string words(first, last);
  for (char& byte : words)
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte + 32);
  return std::find(std::begin(headings), std::end(headings), words) != std::end(headings);
}

void mark_references(std::vector<Block>& blocks) {
  bool inside = false;
  int level = 0;  // of the heading of the list; only one as high ends it
  for (Block& block : blocks) {
    if (block.kind == BlockKind::heading) {
      if (is_reference_heading(block.prose.text)) {
        inside = true;
        level = block.level;
      } else if (block.level <= level) {
        inside = false;
      }
    } else if (inside && !block.note &&
               (block.kind == BlockKind::paragraph || block.kind == BlockKind::item || block.kind == BlockKind::verse ||
                block.kind == BlockKind::quotation)) {
      block.kind = BlockKind::reference;
    }
  }
}

}  // namespace firstread
