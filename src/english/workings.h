// What several checks work out of the same sentence, worked out once and only when asked for: the hashes of its words,
// the places where an article or a comma could stand; and of the whole document, its misspellings. The engine has one
// for the sentence it is at, and one for the document; a check finds it in its Passage.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/byte_set.h"
#include "english/agreement.h"
#include "english/article_slots.h"
#include "english/classifier.h"
#include "english/comma_gaps.h"
#include "english/confusion_sets.h"
#include "english/cues.h"
#include "english/misspellings.h"
#include "english/noun_groups.h"
#include "english/number_slots.h"
#include "english/seams.h"
#include "english/verb_slots.h"

namespace firstread {

class Workings {
 public:
  explicit Workings(std::span<const Token> passage) : sentence_(passage) {}

  bool running_prose() const;
  const ByteSet& bytes(std::string_view text) const;  // of the sentence's own text
  const Surroundings& surroundings() const;
  std::span<const ArticleSlot> articles() const;
  std::span<const NumberSlot> numbers() const;
  std::span<const CommaGap> commas() const;
  std::span<const Seam> seams(const Lexicon& lexicon) const;  // always of the same lexicon
  // Full verbs of the writer's own, each with what the classifier says of its forms; always the same classifier.
  struct ScoredVerb {
    VerbSlot slot;
    Classifier::Scores scores;
    // What those who look closer ask: its forms, and what the n-gram model gives each.
    mutable std::optional<VerbForms> forms = {};
    mutable std::array<std::optional<float>, verb_classes> gains = {};
  };
  std::span<const ScoredVerb> scored_verbs(const Classifier& classifier) const;
  std::span<const FiniteVerb> verbs_with_number(const Lexicon& lexicon) const;       // always of the same lexicon
  std::span<const ConfusionSets::Slot> confusions(const ConfusionSets& sets) const;  // always of the same sets
  const WordsAround& words_around(const Lexicon& lexicon) const;                     // always of the same lexicon
  // Of the document; always by the same English.
  std::span<const Misspelling> misspellings(const Analysis& analysis, const English& english) const;

 private:
  std::span<const NounGroup> noun_groups() const;

  // Filled in by the first who asks. One thread reads a sentence.
  std::span<const Token> sentence_;
  mutable std::optional<bool> running_prose_;
  mutable std::optional<ByteSet> bytes_;
  mutable std::optional<Surroundings> surroundings_;
  mutable std::optional<std::vector<NounGroup>> groups_;
  mutable std::optional<std::vector<ArticleSlot>> articles_;
  mutable std::optional<std::vector<NumberSlot>> numbers_;
  mutable std::optional<std::vector<CommaGap>> commas_;
  mutable std::optional<std::vector<Seam>> seams_;
  mutable std::optional<std::vector<ConfusionSets::Slot>> confusions_;
  mutable std::optional<WordsAround> words_around_;
  mutable std::optional<std::vector<ScoredVerb>> scored_verbs_;
  mutable std::optional<std::vector<FiniteVerb>> verbs_;
  mutable std::optional<std::vector<Misspelling>> misspellings_;
};

}  // namespace firstread
