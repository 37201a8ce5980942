// The words of one block in the HTML report: emphasis, line breaks, code and formulas as written, and numbered marks,
// whose edges may cross. Used by report/html_essay.
#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "document/prose.h"

namespace firstread {

struct WordMark {
  Span place;              // of the source
  std::size_t number = 0;  // as the reader sees it
  std::size_t skill = 0;   // which, for colours and filters
  bool later = false;      // of a skill that is left for later
  std::string here, note;  // where the mark and its note stand in the page
};

void write_words(std::ostream& out, std::string_view source, const Prose& prose, const std::vector<WordMark>& marks);

}  // namespace firstread
