// Finds the dependency tree of a tagged sentence: greedy transitions, chosen by linear models; arcs and labels are
// decided in two steps, so that labels serve the next decisions.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "english/action_features.h"
#include "english/label_features.h"
#include "english/label_weights.h"
#include "english/pair_weights.h"
#include "english/parse_state.h"
#include "english/tagger.h"

namespace firstread {

struct Arc {
  std::int32_t head = -1;      // -1: the root
  std::uint8_t label = 0;      // index into parsed_relations
  std::uint8_t certainty = 0;  // the margin of the decision that made it
};

struct Choice {
  Action action = Action::shift;
  std::int64_t margin = 0;  // over the next best that is possible
};
// By the sums of left and right against shift.
Choice choice(const ParseState& state, const std::array<std::int32_t, 2>& sums);

struct Leading {
  std::uint8_t label = 0;
  std::int32_t margin = 0;
};
Leading leading(std::span<const std::int32_t> scores);  // by label

class Parser {
 public:
  // Takes the model off the front of `bytes`, which must outlive it; nothing when they do not hold one.
  static std::optional<Parser> take(std::string_view& bytes);

  // One arc for each word; none at all for a sentence that is too long.
  void parse(const SentenceKeys& words, std::span<const std::uint8_t> tags, std::span<const TagKind> kinds,
             std::vector<Arc>& out) const;

 private:
  // Sums of a group of features for each node that may be on top of the stack, or the next word, once asked for.
  struct Known {
    PairWeights::Sums sums{};
    bool asked = false;
  };
  struct Memory {
    std::vector<std::array<Known, action_parts>> stack, buffer;
  };
  Choice decide(const ParseState& state, const ParseWords& words, Memory& memory) const;
  std::uint8_t label(const ParseState& state, const ParseWords& words, int child) const;

  PairWeights actions_;
  LabelWeights labels_;
  std::int32_t sure_ = 1;
  // A margin from which on a decision is not thought over: the rest of the features is not asked.
  std::array<std::int32_t, action_parts - 1> action_stops_{};
  std::array<std::int32_t, label_parts - 1> label_stops_{};
};

// Of each joint tag, whether it is a verb's and whether punctuation's.
std::vector<TagKind> tag_kinds(std::span<const TagPair> pairs);

}  // namespace firstread
