// Learns the parser, with a dynamic oracle (Goldberg & Nivre 2012, 2013).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "english/parser.h"
#include "lesson.h"
#include "rows.h"
#include "treebank.h"

namespace firstread::train {

struct ParseExample {
  SentenceKeys words;
  std::vector<std::uint8_t> tags;
  std::vector<std::int32_t> heads;  // the root's word: the number of words
  std::vector<std::uint8_t> labels;
};

struct ParsedTree {
  std::vector<std::int32_t> heads;
  std::vector<std::uint8_t> labels;
};

class LearntParser {
 public:
  explicit LearntParser(std::vector<TagKind> kinds) : kinds_(std::move(kinds)) {}

  // From the second epoch on decisions of its own are followed, right or wrong; from the first when it has learnt
  // before.
  void learn(const Lesson<ParseExample>& lesson, int epochs, std::uint64_t seed);
  void add(const LearntParser& other) {
    actions_.add(other.actions_);
    labels_.add(other.labels_);
  }
  // Leaves out all but so many rows.
  void prune(std::size_t action_rows, std::size_t label_rows, double power) {
    actions_.prune(action_rows, power);
    labels_.prune(label_rows, power);
  }
  ParsedTree parse(const SentenceKeys& words, std::span<const std::uint8_t> tags) const;
  // The model as Parser::take reads it, without weights below the least.
  std::string packed(float least_action, float least_label, double load, std::span<const ParseExample> sample) const;

 private:
  std::uint8_t label(const ParseState& state, const ParseWords& words, int child, std::vector<Key>& keys,
                     std::array<float, parsed_relations.size()>& scores) const;

  std::vector<TagKind> kinds_;
  ActionRows actions_;
  LabelRows labels_;
  bool learnt_ = false;
};

}  // namespace firstread::train
