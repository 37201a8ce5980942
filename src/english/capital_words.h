// Whether an unknown word with a capital is a misspelling: names outnumber misspellings there by nine to one, so most
// are let pass before any candidate is looked for, and what is left needs a candidate that is all but certain.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "english/analysis.h"
#include "english/draft_words.h"
#include "english/lexicon.h"
#include "english/ngrams.h"
#include "english/speller.h"

namespace firstread {

enum class Casing : std::uint8_t { lower, capital, capitals, mixed };
Casing casing(const Token& token);

class CapitalWords {
 public:
  // `ngrams` may be null; all must outlive it.
  CapitalWords(const Analysis& analysis, const DraftWords& draft, const Lexicon& lexicon, const Ngrams* ngrams)
      : analysis_(analysis), draft_(draft), lexicon_(lexicon), ngrams_(ngrams) {}

  // Worth looking for candidates.
  bool suspicious(std::uint32_t k, Casing as, const std::optional<Word>& word) const;
  // "Forexample", "Iam" in the middle of a sentence: no name is a small word with one that often comes after it.
  bool run_together(std::uint32_t k) const;
  // A name of several words, or after "Mr".
  bool beside_capital(std::uint32_t k) const;
  // One of the first two suggestions is sure enough.
  bool sure(std::uint32_t k, const std::vector<Suggestion>& suggestions, Casing as) const;

 private:
  bool before_capital(std::uint32_t k) const;
  // "Natonal Museum": a word that stands beside the capital next to it again and again in edited prose.
  bool goes_with_capital(std::uint32_t k, std::string_view meant) const;
  bool in_lower(std::string_view lower) const;
  bool shouted(std::uint32_t k) const;
  bool sure(std::uint32_t k, const Suggestion& near, Casing as) const;
  const Token& token(std::uint32_t k) const { return analysis_.tokens()[k]; }

  const Analysis& analysis_;
  const DraftWords& draft_;
  const Lexicon& lexicon_;
  const Ngrams* ngrams_;
};

}  // namespace firstread
