// When a decision may be taken before all its features are asked: where the margin so far is so wide that the rest
// would hardly ever change the answer.
#pragma once

#include <cstdint>
#include <vector>

namespace firstread::train {

// What the packed weights say of a decision after each part of its features.
struct Thought {
  std::vector<std::int64_t> margins;
  std::vector<int> answers;
};

// For each part but the last the margin from which on thinking stops.
std::vector<std::int32_t> stops(const std::vector<Thought>& thoughts, std::size_t parts);

// The margin of the finished decisions that `share` of them do not reach.
std::uint32_t margin_at(const std::vector<Thought>& thoughts, double share);

}  // namespace firstread::train
