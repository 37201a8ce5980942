// Words that are right as spelt and do not fit where they stand: "gust" where "just" was meant. Whoever misspells much
// also hits words that exist, so in such a draft, and only there, a word that is not of every sentence and fits its
// neighbours badly is asked whether one near it, more frequent, fits them far better. How much better depends on how
// much the writer misspells, how likely the slip is, and whether the two sound alike.
#pragma once

#include <cstdint>
#include <vector>

#include "english/analysis.h"
#include "english/draft_words.h"
#include "english/lexicon.h"
#include "english/ngrams.h"
#include "english/speller.h"

namespace firstread {

class UnfitWords {
 public:
  // `ngrams` may be null: then every word fits. All must outlive it.
  UnfitWords(const Analysis& analysis, const DraftWords& draft, const Lexicon& lexicon, const Ngrams* ngrams,
             const Speller& speller);

  // What may have been meant by the known word at `k` of the sentence, best first; empty where it fits.
  std::vector<Suggestion> meant(std::uint32_t k, const Sentence& sentence) const;

 private:
  XposSet tags_of(std::string_view lower) const;

  const Analysis& analysis_;
  const DraftWords& draft_;
  const Lexicon& lexicon_;
  const Ngrams* ngrams_;
  const Speller& speller_;
  float margin_;
  bool looks_;
};

}  // namespace firstread
