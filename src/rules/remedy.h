// What would mend a place, by usage. "He has good idea" lacks something, and whether it is an article or a plural only
// the writer knows: what speaks for one remedy speaks for the place being wrong whichever it is. So the checks of
// articles and of number ask for both remedies and share the places out: each reports those where its own is likelier.
#pragma once

#include <algorithm>
#include <cmath>
#include <string>

#include "rules/prior.h"

namespace firstread {

// By how much the evidence is above what is asked, and what to write; without words there is no such remedy.
struct Remedy {
  float surplus = -most_help - 9;
  std::string words = {};
};

// The likelier of two remedies is told if no more than ln 2 is lacking, which the other may add.
inline constexpr float least_remedy = -most_help - 0.7f;

// The surplus of both: their odds added up.
inline float together(const Remedy& a, const Remedy& b) {
  const float best = std::max(a.surplus, b.surplus), other = std::min(a.surplus, b.surplus);
  return best + std::log1p(std::exp(other - best));
}

}  // namespace firstread
