#include "english/verb_patterns.h"

namespace firstread {
namespace {

// The order is fixed: the data file stores the numbers.
constexpr std::array<std::string_view, 32> prepositions{
    "",     "about",  "after",   "against", "around", "as",      "at",    "before", "behind", "between", "by",
    "down", "during", "for",     "from",    "in",     "into",    "like",  "of",     "off",    "on",      "onto",
    "out",  "over",   "through", "to",      "toward", "towards", "under", "upon",   "with",   "without"};

Use use(std::uint32_t packed, unsigned place) {
  const std::uint32_t level = packed >> (3 * place) & 7;
  return level <= static_cast<std::uint32_t>(Use::usual) ? static_cast<Use>(level) : Use::unknown;
}

}  // namespace

VerbPatterns verb_patterns(std::uint32_t packed) {
  return {.object = use(packed, 0),
          .infinitive = use(packed, 1),
          .object_infinitive = use(packed, 2),
          .ing = use(packed, 3),
          .clause = use(packed, 4),
          .prepositions = {prepositions[packed >> 15 & 31], prepositions[packed >> 20 & 31]}};
}

}  // namespace firstread
