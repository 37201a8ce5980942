// Weights of linear models in mapped files: eight-bit numbers in hash tables whose bucket is one cache line. A row is
// found by its bucket and sixteen bits of its key; a key that is not there is taken for another about once in five
// thousand times, which the models bear. Sums are integers, so every machine comes to the same answer.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "english/keys.h"

#if defined(__SSE2__)
#include <immintrin.h>
#endif

namespace firstread {

// A weight is kept as the root of its size: value = sign · q² · step. Small weights keep their differences, large ones
// fit.
constexpr std::int32_t unpacked(std::int8_t q) { return q < 0 ? -q * q : q * q; }

// How keys are spread over buckets. A folded table has half the buckets: each holds the heaviest rows of two.
struct Spread {
  std::uint32_t count = 0, fold = 0;
  std::size_t buckets() const { return (count + (std::size_t{1} << fold) - 1) >> fold; }
  std::size_t operator()(Key key) const { return (key >> 32) * count >> 32 >> fold; }
};
// The bits of a key that its row keeps; 0 marks an empty row.
inline std::uint16_t check_of(Key key) { return static_cast<std::uint16_t>(key | 1); }

// Rows with exactly two weights: the parser's actions against shifting.
class PairWeights {
 public:
  static constexpr std::size_t rows = 16;  // of a bucket
  struct Bucket {
    std::uint16_t check[rows];
    std::int8_t weights[rows][2];
  };
  static_assert(sizeof(Bucket) == 64);

  static std::optional<PairWeights> take(std::string_view& bytes);

  // The sums of the weights of all the keys.
  std::array<std::int32_t, 2> sums(std::span<const Key> keys) const;

  using Row = std::pair<Key, std::array<float, 2>>;
  // Same rows, same bytes.
  static std::string make(std::vector<Row> rows, double load, std::uint32_t fold = 0);

 private:
  const Bucket* buckets_ = nullptr;
  Spread spread_;
};

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

  // Adds the weights of all the keys to the scores, one score for each label; `scores` has room for whole blocks.
  void add(std::span<const Key> keys, std::span<std::int32_t> scores) const;
  // The same where only the scores of a few labels are wanted; the others come out as anything.
  void add(std::span<const Key> keys, std::span<const std::uint8_t> wanted, std::span<std::int32_t> scores) const;
  std::uint32_t labels() const { return labels_; }
  static constexpr std::size_t room(std::size_t labels) { return (labels + block - 1) / block * block; }

  struct Sparse {
    Key key;
    std::vector<std::pair<std::uint8_t, float>> weights;  // by label
  };
  static std::string make(std::vector<Sparse> rows, std::uint32_t labels, double load, std::uint32_t fold = 0);

 private:
  const Row* find(Key key) const;
  // Where a row's weights in the pool begin; null where the file is damaged.
  const std::uint8_t* pooled(const Row& row) const;
  void add(const Row& row, std::int32_t* scores) const;
  static Row row_of(const std::vector<std::pair<std::uint8_t, std::int8_t>>& kept, std::uint32_t labels,
                    std::string& pool);

  const Bucket* buckets_ = nullptr;
  const std::uint8_t* pool_ = nullptr;  // label, weight, label, weight …
  std::uint32_t labels_ = 0, pool_size_ = 0;
  Spread spread_;
};

}  // namespace firstread
