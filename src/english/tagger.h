// Tags words, from left to right, by a linear model. Universal and Penn tag are decided together.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "english/grammar.h"
#include "english/label_weights.h"
#include "english/tag_features.h"
#include "english/word_keys.h"
#include "english/word_scores.h"
#include "english/word_table.h"

namespace firstread {

struct Tagging {
  std::uint8_t pair = 0;       // number of a TagPair
  std::uint8_t certainty = 0;  // the margin over the next best
};

// The tags a word may be given: numbers of TagPairs; empty: any. The same rule in training and reading.
class TagChoice {
 public:
  explicit TagChoice(std::span<const TagPair> pairs);
  // `room` holds the answer where it is not a class of the table itself.
  std::span<const std::uint8_t> choices(const WordKeys& word, const WordTable& table,
                                        std::vector<std::uint8_t>& room) const;

 private:
  std::vector<std::uint8_t> names_;  // tags of proper nouns
  std::vector<std::uint8_t> all_;
};

struct TagMargin {
  std::uint8_t tag = 0;
  std::int64_t margin = 0;  // over the next best of the choices
};
TagMargin tag_margin(std::span<const std::int32_t> scores, std::span<const std::uint8_t> choices);

class Tagger {
 public:
  // Takes the model off the front of `bytes`, which must outlive it; nothing when they do not hold one.
  static std::optional<Tagger> take(std::string_view& bytes);

  const WordTable& words() const { return table_; }
  std::span<const TagPair> pairs() const { return table_.tag_pairs(); }
  std::uint8_t number(const TagPair& pair) const;  // of a pair that this tagger gave
  // One answer for each word.
  void tag(const SentenceKeys& words, WordScores& memory, std::vector<Tagging>& out) const;
  std::size_t labels() const { return weights_.room(); }  // of the sums it remembers
  // The Penn tags the word was seen with; 0: not known.
  XposSet possible(const WordKeys& word) const;

 private:
  void add_first(const TagFeatures& features, std::span<const std::uint8_t> wanted, KeyList& list, WordScores& memory,
                 LabelWeights::Scores& scores) const;

  WordTable table_;
  std::optional<TagChoice> choice_;
  LabelWeights weights_;
  std::array<std::array<std::uint8_t, 52>, 18> numbers_{};  // by Upos, Xpos
  std::int32_t sure_ = 1;                                   // a margin that is right nearly always
  std::array<std::int32_t, tag_parts - 1> stops_{};  // margins from which on the rest of the features is not asked
};

}  // namespace firstread
