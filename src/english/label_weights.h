// Rows with weights for a few of many labels in mapped files (weights.h).
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "english/weights.h"

namespace firstread {

// Rows with weights for a few of many labels. Up to three stand in the row, more in a pool behind the table: as pairs
// of label and weight, or, where they are many, as one weight for each label.
class LabelWeights {
 public:
  static constexpr std::size_t rows = 8;
  static constexpr std::uint8_t none = 255, in_pool = 254;  // in place of a label
  static constexpr std::uint8_t dense = 255;                // in place of the number of pairs
  static constexpr std::size_t dense_from = 14;             // larger in the file then, and much faster
  static constexpr std::size_t block = 8;                   // dense rows, and scores, are whole blocks of labels
  struct Row {
    std::uint8_t labels[3];  // in_pool first: then labels[1] and weights are the place, labels[2] the number
    std::int8_t weights[3];
  };
  struct Bucket {
    std::uint16_t check[rows];
    Row row[rows];
  };
  static_assert(sizeof(Bucket) == 64);

  static std::optional<LabelWeights> take(std::string_view& bytes);

  // By label; there is room for the labels that mean none, so that nobody need ask.
  using Scores = std::array<std::int32_t, 256>;
  void clear(Scores& scores) const {
    std::fill_n(scores.begin(), room(labels_), 0);
    scores[none] = 0;
  }
  // Adds the weights of all the keys, at most `most_keys`, to the scores.
  static constexpr std::size_t most_keys = 160;
  void add(std::span<const Key> keys, Scores& scores) const { add(keys, {}, scores); }
  // The same where only the scores of a few labels are wanted; the others come out as anything.
  void add(std::span<const Key> keys, std::span<const std::uint8_t> wanted, Scores& scores) const;
  std::uint32_t labels() const { return labels_; }
  std::size_t room() const { return room(labels_); }
  static constexpr std::size_t room(std::size_t labels) { return (labels + block - 1) / block * block; }

  struct Sparse {
    Key key;
    std::vector<std::pair<std::uint8_t, float>> weights;  // by label
  };
  static std::string make(std::vector<Sparse> rows, std::uint32_t labels, double load);

 private:
  struct Found {
    const Row* row;
    bool there;
  };
  static Found find(const Bucket& bucket, std::uint16_t check);
  struct Pooled {
    const std::uint8_t* weights;  // null where the file is damaged
    std::uint8_t number;          // of pairs, or `dense`
  };
  Pooled pooled(const Row& row) const;
  static Row row_of(const std::vector<std::pair<std::uint8_t, std::int8_t>>& kept, std::uint32_t labels,
                    std::string& pool);

  const Bucket* buckets_ = nullptr;
  const std::uint8_t* pool_ = nullptr;  // label, weight, label, weight …
  std::uint32_t labels_ = 0, pool_size_ = 0;
  Spread spread_;
};

}  // namespace firstread
