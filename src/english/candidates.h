// Words that may have been meant by a misspelling: a beam search through the lexicon's letter tree, letter by letter of
// the misspelling, where each step is a slip of edit_costs.h; and, where nothing is near, the common words that are
// most alike as a whole (like_words.h). The work is bounded by the length of the word.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "english/first_language.h"
#include "english/lexicon.h"
#include "english/reach.h"

namespace firstread {

struct Candidate {
  std::string text;  // lower-case
  float edits = 0;   // sum of the slips' costs
};

// At most `most` candidates of the beam, the cheapest first when frequency is weighed in, and after them, in no order,
// the words that are alike; `word` is lower-case. Empty for words longer than any that is worth correcting.
std::vector<Candidate> candidates(const Lexicon& lexicon, std::string_view word, std::size_t most,
                                  std::span<const SpellingHabit> habits = {}, Reach reach = {});

}  // namespace firstread
