#include "rows.h"

#include <algorithm>
#include <cmath>

namespace firstread::train {

std::vector<PairWeights::Row> ActionRows::rows(float least) const {
  std::vector<PairWeights::Row> out;
  for (std::size_t row = 0; row < weights_.size(); ++row) {
    const auto& w = weights_[row];
    const std::array<float, 2> kept{w[1] - w[0], w[2] - w[0]};
    if (std::max(std::abs(kept[0]), std::abs(kept[1])) >= least) out.emplace_back(index_.keys()[row], kept);
  }
  return out;
}

std::vector<LabelWeights::Sparse> LabelRows::rows(float least) const {
  std::vector<LabelWeights::Sparse> out;
  for (std::size_t row = 0; row < rows_.size(); ++row) {
    LabelWeights::Sparse kept{.key = index_.keys()[row], .weights = {}};
    float most = 0;
    for (std::uint32_t i = rows_[row].at; i < rows_[row].at + rows_[row].size; ++i) {
      if (std::abs(entries_[i].weight) < least / 3) continue;
      kept.weights.emplace_back(entries_[i].label, entries_[i].weight);
      most = std::max(most, std::abs(entries_[i].weight));
    }
    if (most >= least) out.push_back(std::move(kept));
  }
  return out;
}

}  // namespace firstread::train
