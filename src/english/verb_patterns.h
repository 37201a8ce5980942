// What follows a verb, as counted in edited prose: "hope to go", "enjoy going", "say that". Part of the Lexicon.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace firstread {

// How often a verb is used so. Unknown: the verb is too rare for its silence to tell anything.
enum class Use : std::uint8_t {
  unknown,
  hardly_ever,  // less than once in 400 uses
  seldom,
  often,  // at least once in 50
  usual   // at least once in five
};

struct VerbPatterns {
  Use object{};             // read a book
  Use infinitive{};         // hope to go
  Use object_infinitive{};  // want him to go
  Use ing{};                // enjoy going
  Use clause{};             // say (that) it rains
  std::array<std::string_view, 2>
      prepositions{};  // in one use of ten or more: depend on; the commonest first; or empty

  bool known() const { return object != Use::unknown || infinitive != Use::unknown || ing != Use::unknown; }
};

// The file keeps four bytes a verb (tools/lexicon/verb_patterns.py): three bits a use from the lowest on, then five
// bits a preposition, 0 for none.
VerbPatterns verb_patterns(std::uint32_t packed);

}  // namespace firstread
