// Which sentences of one draft are which of another: kept as they were, moved, edited, split or joined.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "skills/sketch.h"

namespace firstread {

struct Alignment {
  // Pairs (sentence then, sentence now), sorted. A sentence may stand in several: split into two, or joined from two.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;

  bool linked(std::uint32_t then, std::uint32_t now) const;
  bool kept(std::uint32_t then) const;  // some sentence now comes from it
};

// Equal sentences first, in order or moved; then edited ones by the words they share. The work is bounded: drafts too
// large and too different are aligned only where their sentences are equal or near one another.
Alignment align(const Sketch& then, const Sketch& now);

}  // namespace firstread
