#include "report/palette.h"

namespace firstread {

Palette palette(bool colour) {
  if (!colour) return {};
  return {.title = "\x1b[1;36m",
          .mark = "\x1b[1;33m",
          .pointer = "\x1b[33m",
          .answer = "\x1b[1;36m",
          .quiet = "\x1b[2m",
          .strong = "\x1b[1m",
          .end = "\x1b[0m"};
}

}  // namespace firstread
