#include "english/signs.h"

#include <cstdio>

namespace firstread {

std::string Signs::text() const {
  std::string out;
  for (const Sign& sign : all_) {
    if (!out.empty()) out += ' ';
    out += sign.name;
    if (!sign.value.empty()) {
      out += '=';
      out += sign.value;
    } else {
      char number[24];
      std::snprintf(number, sizeof number, " %.3f", static_cast<double>(sign.number));
      out += number;
    }
  }
  return out;
}

}  // namespace firstread
