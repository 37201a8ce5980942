#include "report/report.h"

namespace firstread {

std::string suppressed_words(std::size_t suppressed) {
  if (suppressed == 0) return {};
  return std::to_string(suppressed) + (suppressed == 1 ? " place is" : " places are") +
         " not shown: switched off by a comment or the settings.";
}

}  // namespace firstread
