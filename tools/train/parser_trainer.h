// Learns the parser, with a dynamic oracle (Goldberg & Nivre 2012, 2013).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "english/parser.h"
#include "rows.h"
#include "treebank.h"

namespace firstread::train {

struct ParseExample {
  SentenceKeys words;
  std::vector<std::uint8_t> tags;
  std::vector<std::int32_t> heads;  // the root's word: the number of words
  std::vector<std::uint8_t> labels;
};

// The same sentence read from its end.
ParseExample reversed(const ParseExample& example, const TreeSentence& sentence, const WordTable& table);

struct ParsedTree {
  std::vector<std::int32_t> heads;
  std::vector<std::uint8_t> labels;
};

class LearntParser {
 public:
  explicit LearntParser(std::vector<TagKind> kinds) : kinds_(std::move(kinds)) {}

  // With `errors_from` decisions of its own are followed from that epoch on.
  void learn(std::span<const ParseExample* const> examples, int epochs, std::uint64_t seed);
  ParsedTree parse(const SentenceKeys& words, std::span<const std::uint8_t> tags) const;
  // The model as Parser::take reads it, without weights below the least.
  std::string packed(float least_action, float least_label, double load, std::uint32_t fold,
                     std::span<const ParseExample> sample) const;

 private:
  std::uint8_t label(const ParseState& state, const ParseWords& words, int child, std::vector<Key>& keys,
                     std::array<float, parsed_relations.size()>& scores) const;

  std::vector<TagKind> kinds_;
  ActionRows actions_;
  LabelRows labels_;
};

}  // namespace firstread::train
