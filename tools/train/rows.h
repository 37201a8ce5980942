// Weights while they are learnt: the averaged perceptron (Collins 2002) over exact 64-bit keys. Averages are kept by
// adding up every change times the moment it was made.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "english/keys.h"
#include "english/label_weights.h"
#include "english/pair_weights.h"

namespace firstread::train {

// From keys to numbers of rows.
class KeyIndex {
 public:
  KeyIndex() : slots_(1 << 16) {}
  static constexpr std::uint32_t none = UINT32_MAX;

  void prefetch(Key key) const { __builtin_prefetch(&slots_[place(key)]); }
  std::uint32_t find(Key key) const {
    for (std::size_t at = place(key);; at = (at + 1) & (slots_.size() - 1)) {
      if (slots_[at].row == none) return none;
      if (slots_[at].key == key) return slots_[at].row;
    }
  }
  std::uint32_t find_or_add(Key key) {
    if (keys_.size() * 2 >= slots_.size()) grow();
    std::size_t at = place(key);
    for (;; at = (at + 1) & (slots_.size() - 1)) {
      if (slots_[at].row == none) break;
      if (slots_[at].key == key) return slots_[at].row;
    }
    slots_[at] = {key, static_cast<std::uint32_t>(keys_.size())};
    keys_.push_back(key);
    return slots_[at].row;
  }
  const std::vector<Key>& keys() const { return keys_; }

 private:
  struct Slot {
    Key key = 0;
    std::uint32_t row = none;
  };
  std::size_t place(Key key) const { return static_cast<std::size_t>(key) & (slots_.size() - 1); }
  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.row == none) continue;
      std::size_t at = place(slot.key);
      while (slots_[at].row != none) at = (at + 1) & (slots_.size() - 1);
      slots_[at] = slot;
    }
  }
  std::vector<Slot> slots_;
  std::vector<Key> keys_;
};

inline void count_hits(const KeyIndex& index, std::span<const Key> keys, std::vector<std::uint32_t>& hits) {
  hits.resize(index.keys().size());
  for (const Key key : keys)
    if (const std::uint32_t row = index.find(key); row != KeyIndex::none) ++hits[row];
}

// Three weights a row: shift, left, right.
class ActionRows {
 public:
  std::array<float, 3> score(std::span<const Key> keys) const {
    // Three walks, so that the memory of the next is on its way.
    std::array<std::uint32_t, 256> found;
    std::size_t count = 0;
    for (const Key key : keys) index_.prefetch(key);
    for (const Key key : keys) {
      const std::uint32_t row = index_.find(key);
      if (row == KeyIndex::none) continue;
      __builtin_prefetch(&weights_[row]);
      found[count++] = row;
    }
    std::array<float, 3> out{};
    for (std::size_t k = 0; k < count; ++k)
      for (std::size_t i = 0; i < 3; ++i) out[i] += weights_[found[k]][i];
    return out;
  }
  void update(std::span<const Key> keys, std::size_t right, std::size_t wrong, double moment) {
    for (const Key key : keys) {
      const std::uint32_t row = pruned_ ? index_.find(key) : index_.find_or_add(key);
      if (row == KeyIndex::none) continue;
      if (row == weights_.size()) {
        weights_.push_back({});
        totals_.push_back({});
      }
      weights_[row][right] += 1;
      weights_[row][wrong] -= 1;
      totals_[row][right] += moment;
      totals_[row][wrong] -= moment;
    }
  }
  void average(double moments) {
    for (std::size_t row = 0; row < weights_.size(); ++row)
      for (std::size_t i = 0; i < 3; ++i) weights_[row][i] -= static_cast<float>(totals_[row][i] / moments);
    totals_.assign(totals_.size(), {});
  }
  // Adds the weights that another learner found: the sum of several learners errs less than each of them.
  void add(const ActionRows& other);
  // Counts where the keys were met; pruning asks how often.
  void count(std::span<const Key> keys) { count_hits(index_, keys, hits_); }
  // Forgets all but so many rows, for good: what is learnt afterwards makes the best of those that are left. A row is
  // worth its weight times a power of how often it was met.
  void prune(std::size_t rows, double power);
  // The weights of left and right against shift, where one of them is as large as `least`.
  std::vector<PairWeights::Row> rows(float least) const;

 private:
  KeyIndex index_;
  std::vector<std::array<float, 3>> weights_;
  std::vector<std::array<double, 3>> totals_;
  std::vector<std::uint32_t> hits_;
  bool pruned_ = false;
};

// A few weights a row, for any of many labels.
class LabelRows {
 public:
  void score(std::span<const Key> keys, std::span<float> scores) const {
    std::array<std::uint32_t, 256> found;
    std::size_t count = 0;
    for (const Key key : keys) index_.prefetch(key);
    for (const Key key : keys) {
      const std::uint32_t row = index_.find(key);
      if (row == KeyIndex::none) continue;
      __builtin_prefetch(&rows_[row]);
      found[count++] = row;
    }
    for (std::size_t k = 0; k < count; ++k) __builtin_prefetch(&entries_[rows_[found[k]].at]);
    for (std::size_t k = 0; k < count; ++k) {
      const Row& row = rows_[found[k]];
      for (const Entry* at = &entries_[row.at]; at != &entries_[row.at] + row.size; ++at)
        scores[at->label] += at->weight;
    }
  }
  void update(std::span<const Key> keys, std::uint8_t right, std::uint8_t wrong, double moment) {
    for (const Key key : keys) {
      const std::uint32_t row = pruned_ ? index_.find(key) : index_.find_or_add(key);
      if (row == KeyIndex::none) continue;
      if (row == rows_.size()) rows_.push_back({});
      change(row, right, 1, moment);
      change(row, wrong, -1, moment);
    }
  }
  void average(double moments) {
    for (const Row& row : rows_)
      for (std::uint32_t i = row.at; i < row.at + row.size; ++i) {
        entries_[i].weight -= static_cast<float>(entries_[i].total / moments);
        entries_[i].total = 0;
      }
  }
  void prune(float least);  // also the light weights of heavy rows
  void add(const LabelRows& other);
  void count(std::span<const Key> keys) { count_hits(index_, keys, hits_); }
  void prune(std::size_t rows, double power);
  std::vector<LabelWeights::Sparse> rows(float least) const;

 private:
  struct Row {
    std::uint32_t at = 0;
    std::uint8_t size = 0, room = 0;
  };
  struct Entry {
    double total = 0;
    float weight = 0;
    std::uint8_t label = 0;
  };
  void change(std::uint32_t row, std::uint8_t label, float by, double moment) {
    Row& found = rows_[row];
    std::uint32_t i = found.at;
    while (i < found.at + found.size && entries_[i].label != label) ++i;
    if (i == found.at + found.size) {
      if (pruned_) return;
      if (found.size == found.room) {  // moves to the end, with more room
        const auto room = static_cast<std::uint8_t>(found.room == 0 ? 2 : found.room >= 100 ? 255 : found.room * 2);
        const auto at = static_cast<std::uint32_t>(entries_.size());
        entries_.resize(entries_.size() + room);
        for (std::uint32_t k = 0; k < found.size; ++k) entries_[at + k] = entries_[found.at + k];
        found.at = at;
        found.room = room;
        i = at + found.size;
      }
      entries_[i] = {0, 0, label};
      ++found.size;
    }
    entries_[i].weight += by;
    entries_[i].total += by * moment;
  }
  KeyIndex index_;
  std::vector<Row> rows_;
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> hits_;
  bool pruned_ = false;
};

}  // namespace firstread::train
