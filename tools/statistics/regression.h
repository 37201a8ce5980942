// Softmax regression over hashed cues, learned in one pass by FTRL-proximal with an L1 penalty (McMahan et al. 2013),
// which leaves most weights exactly 0.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "english/classifier.h"

namespace firstread::statistics {

class Regression {
 public:
  struct Options {
    unsigned check_bits = 8;  // cues are told apart by 16 + check_bits bits
    float sparsity = 1;       // L1
    float rate = 0.08f;       // alpha
    float smallest = 0.07f;   // weights below are not written
  };
  struct Written {
    std::string bytes;
    std::size_t weights = 0;
    Classifiers read() const;
  };

  Regression(std::size_t classes, Options options);
  void learn(std::span<const std::uint64_t> cues, std::uint8_t truth);
  Written written(std::string_view name) const;

 private:
  struct Cell {
    float weight = 0, gradients = 0, squares = 0;
  };
  std::size_t classes_;
  Options options_;
  std::vector<Cell> cells_;  // (classes - 1) for each slot
};

}  // namespace firstread::statistics
