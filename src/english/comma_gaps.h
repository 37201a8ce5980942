// Gaps between words where a comma stands or might be missed: after what opens a sentence, and before words that join
// clauses; and the cues that tell whether English writers set one there.
#pragma once

#include <cstdint>
#include <vector>

#include "english/cues.h"

namespace firstread {

enum class GapKind : std::uint8_t {
  after_linking_word,  // However| we …
  after_phrase,        // In the morning| we …
  after_clause,        // When it rained| we …
  after_time,          // Yesterday| we …; Last week| we …
  before_joining_word  // … tired| but …
};

struct CommaGap {
  int left, right;  // the words on either side
  int opening;      // where the stretch since the last punctuation begins
  GapKind kind;
  bool written;  // a comma stands there
};

std::vector<CommaGap> comma_gaps(const Surroundings& sentence);
void add_comma_cues(const Surroundings& sentence, const CommaGap& gap, Cues& cues);

}  // namespace firstread
