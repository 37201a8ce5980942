// Rows with two weights in mapped files (weights.h).
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

  // The sums of the weights of all the keys; or of some, of the next, and so on, up to each of `ends`.
  using Sums = std::array<std::int32_t, 2>;
  Sums sums(std::span<const Key> keys) const;
  void sums(const Key* keys, std::span<const std::size_t> ends, std::span<Sums> out) const;

  using Row = std::pair<Key, std::array<float, 2>>;
  // Same rows, same bytes.
  static std::string make(std::vector<Row> rows, double load);

 private:
  const Bucket* buckets_ = nullptr;
  Spread spread_;
};

}  // namespace firstread
