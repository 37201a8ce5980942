// Sequential exchange clustering of words by their neighbours (Slonim, Friedman & Tishby 2002): every frequent word
// moves to the cluster with which it loses least of what it tells of its neighbours.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace firstread::train {

struct ClusteredWord {
  std::string word;
  std::array<std::uint16_t, 3> clusters;  // of 64, 256 and 1,024; from 1
};

struct ClusterSettings {
  std::uint64_t words = 10'000'000;  // of text
  std::uint32_t least = 15;          // a word is clustered when it is as frequent
  unsigned every = 4;                // one in so many paragraphs
  int rounds = 6;
};

std::vector<ClusteredWord> cluster_words(const std::vector<std::string>& files, const ClusterSettings& settings);

}  // namespace firstread::train
