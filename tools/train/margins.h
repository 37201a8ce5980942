// When a decision may be taken before all its features are asked: where the margin so far is so wide that the rest
// would hardly ever change the answer. The head of a model's file holds these margins.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "parser_trainer.h"
#include "tagger_trainer.h"

namespace firstread::train {

// What the packed weights say of a decision after each part of its features.
struct Thought {
  std::vector<std::int64_t> margins;
  std::vector<int> answers;
};

// For each part but the last the margin from which on thinking stops.
std::vector<std::int32_t> stops(const std::vector<Thought>& thoughts, std::size_t parts);

// The first 64 bytes of what Tagger::take and Parser::take read, from how the packed weights read a sample.
inline constexpr std::size_t margin_bytes = 64;
std::string tagger_margins(const WordTable& table, const LabelWeights& weights, std::span<const TagExample> sample);
std::string parser_margins(const PairWeights& actions, const LabelWeights& labels, std::span<const TagKind> kinds,
                           std::span<const ParseExample> sample);

}  // namespace firstread::train
