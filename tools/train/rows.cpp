#include "rows.h"

#include <algorithm>
#include <cmath>
#include <functional>

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

namespace {

// The rows that are worth most, in their order.
std::vector<std::size_t> worthiest(const std::vector<float>& sizes, const std::vector<std::uint32_t>& hits,
                                   std::size_t rows, double power) {
  std::vector<std::pair<double, std::size_t>> worth;
  for (std::size_t row = 0; row < sizes.size(); ++row) {
    const double met = row < hits.size() ? hits[row] + 1.0 : 1.0;
    worth.emplace_back(-static_cast<double>(sizes[row]) * std::pow(met, power), row);
  }
  std::ranges::sort(worth);
  worth.resize(std::min(rows, worth.size()));
  std::vector<std::size_t> out;
  for (const auto& [unused, row] : worth) out.push_back(row);
  std::ranges::sort(out);
  return out;
}

// `index` has all the keys of the other by now.
void add_hits(const KeyIndex& index, std::vector<std::uint32_t>& hits, const KeyIndex& other_index,
              const std::vector<std::uint32_t>& other_hits) {
  hits.resize(index.keys().size());
  for (std::size_t row = 0; row < other_hits.size(); ++row)
    hits[index.find(other_index.keys()[row])] += other_hits[row];
}

}  // namespace

void ActionRows::add(const ActionRows& other) {
  for (std::size_t row = 0; row < other.weights_.size(); ++row) {
    const std::uint32_t at = index_.find_or_add(other.index_.keys()[row]);
    if (at == weights_.size()) {
      weights_.push_back({});
      totals_.push_back({});
    }
    for (std::size_t i = 0; i < 3; ++i) weights_[at][i] += other.weights_[row][i];
  }
  add_hits(index_, hits_, other.index_, other.hits_);
}

void LabelRows::add(const LabelRows& other) {
  for (std::size_t row = 0; row < other.rows_.size(); ++row) {
    const std::uint32_t at = index_.find_or_add(other.index_.keys()[row]);
    if (at == rows_.size()) rows_.push_back({});
    for (std::uint32_t i = other.rows_[row].at; i < other.rows_[row].at + other.rows_[row].size; ++i)
      change(at, other.entries_[i].label, other.entries_[i].weight, 0);
  }
  add_hits(index_, hits_, other.index_, other.hits_);
}

void ActionRows::prune(std::size_t rows, double power) {
  std::vector<float> sizes;
  for (const auto& w : weights_) sizes.push_back(std::max(std::abs(w[1] - w[0]), std::abs(w[2] - w[0])));
  ActionRows kept;
  for (const std::size_t row : worthiest(sizes, hits_, rows, power)) {
    kept.weights_.push_back(weights_[row]);
    kept.index_.find_or_add(index_.keys()[row]);
  }
  kept.totals_.resize(kept.weights_.size());
  kept.pruned_ = true;
  *this = std::move(kept);
}

void LabelRows::prune(std::size_t rows, double power) {
  std::vector<float> sizes;
  for (const Row& row : rows_) {
    float most = 0;
    for (std::uint32_t i = row.at; i < row.at + row.size; ++i) most = std::max(most, std::abs(entries_[i].weight));
    sizes.push_back(most);
  }
  LabelRows kept;
  for (const std::size_t at : worthiest(sizes, hits_, rows, power)) {
    kept.index_.find_or_add(index_.keys()[at]);
    const Row& row = rows_[at];
    const auto from = static_cast<std::uint32_t>(kept.entries_.size());
    kept.entries_.insert(kept.entries_.end(), entries_.begin() + row.at, entries_.begin() + row.at + row.size);
    kept.rows_.push_back({from, row.size, row.size});
  }
  kept.pruned_ = true;
  *this = std::move(kept);
}

void LabelRows::prune(float least) {
  LabelRows kept;
  for (const LabelWeights::Sparse& row : rows(least)) {
    kept.index_.find_or_add(row.key);
    const auto size = static_cast<std::uint8_t>(row.weights.size());
    kept.rows_.push_back({static_cast<std::uint32_t>(kept.entries_.size()), size, size});
    for (const auto& [label, weight] : row.weights) kept.entries_.push_back({0, weight, label});
  }
  kept.pruned_ = true;
  *this = std::move(kept);
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
