// Modified Kneser–Ney estimation (Chen & Goodman 1998, section 3) of an n-gram model, and its pruning by weighted
// difference (Seymore & Rosenfeld 1996): an n-gram stays when its count times what it adds over backing off is large.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace firstread::statistics {

inline constexpr int order = 4;
using Gram = unsigned __int128;  // up to four words of 24 bits, the first in the highest

struct Estimate {
  Gram gram = 0;
  std::uint32_t count = 0;     // as seen
  std::uint32_t adjusted = 0;  // distinct words to the left; as seen at the start of a sentence and for the longest
  float probability = 0;       // ln P(last word | the others)
  float backoff = 0;           // ln of what is left for words not seen after it
  bool kept = false;
};

struct Model {
  std::array<std::vector<Estimate>, order> levels;  // each sorted by gram
};

// `sentences` are runs of word numbers (from 1) that begin with `start`; every other word is predicted.
Model estimate(const std::vector<std::uint32_t>& words, std::uint32_t start);

// Marks as kept all single words and about `most` longer n-grams, and works the back-off weights out again.
void prune(Model& model, std::size_t most);

}  // namespace firstread::statistics
