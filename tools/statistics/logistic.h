// Logistic regression with a small ridge, over examples whose signs are numbers and marks by name.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace firstread::statistics {

struct Example {
  std::vector<std::pair<std::string, double>> signs;  // "gain" 2.1, "tag=VBD" 1
  bool right = false;
};

// The weight of every sign, the constant under the name ""; in order of names. Marks that stand at fewer than `fewest`
// examples are left out.
std::vector<std::pair<std::string, double>> weights(const std::vector<Example>& examples, std::size_t fewest);

}  // namespace firstread::statistics
