// The colours of terminal output: never the only mark of anything, never red against green. Without colour every part
// is empty, so a writer need not ask.
#pragma once

#include <string_view>

namespace firstread {

struct Palette {
  std::string_view title, mark, pointer, answer, quiet, strong, end;
};

Palette palette(bool colour);

}  // namespace firstread
