// The annotated excerpt: source lines with their numbers, and below each a row of carets under the marked words.
//    12 | The bell rang, we left the hall.
//       |          ^^^^^^^^
// Carets stand right for wide, combining and control characters; a long line is cut to the part around the mark.
#pragma once

#include <string>
#include <vector>

#include "report/palette.h"
#include "report/report.h"

namespace firstread {

struct SnippetOptions {
  int width = 80;         // cells for all of it
  int gutter = 4;         // cells for the line number, right-aligned
  std::string tail = {};  // said after the last row of carets, where there is room
};

std::vector<std::string> snippet(const Note& note, const SnippetOptions& options, const Palette& colours);

// Words in lines of at most `width` cells; each line after the first begins with `indent`. White space is squeezed.
std::vector<std::string> wrapped(std::string_view words, int width, std::string_view indent = "");

}  // namespace firstread
