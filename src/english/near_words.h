// How near a known word must lie for an unknown one to be a misspelling of it: the more a draft misspells, the further.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "english/capital_words.h"
#include "english/draft_words.h"
#include "english/lexicon.h"
#include "english/speller.h"
#include "english/token.h"

namespace firstread {

class NearWords {
 public:
  static constexpr float common = 3;  // Zipf frequency of a word everybody knows

  NearWords(const DraftWords& draft, const Lexicon& lexicon, const Speller& speller)
      : draft_(draft), lexicon_(lexicon), speller_(speller) {}

  // A suggestion so near that the token is a misspelling of it, or none.
  const Suggestion* nearest(const std::vector<Suggestion>& suggestions, const Token& token, Casing as) const;

  // Of a suggestion: of the rarest of its words, if it is more than one.
  float zipf(const std::string& text) const;
  // Whether it may be meant as it stands, in small letters.
  static bool known(const std::optional<Word>& word) {
    return word && word->lower && !word->misspelling && word->dialects != 0;
  }

 private:
  const DraftWords& draft_;
  const Lexicon& lexicon_;
  const Speller& speller_;
};

}  // namespace firstread
