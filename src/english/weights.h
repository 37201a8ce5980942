// Weights of linear models in mapped files: eight-bit numbers in hash tables whose bucket is one cache line. A row is
// found by its bucket and sixteen bits of its key; a key that is not there is taken for another about once in five
// thousand times, which the models bear. Sums are integers, so every machine comes to the same answer.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

#include "english/keys.h"

namespace firstread {

// A weight is kept as the root of its size: value = sign · q² · step. Small weights keep their differences, large ones
// fit.
// Signs are as good as random, so there is no branch on them.
constexpr std::int32_t unpacked(std::int8_t q) {
  const std::int32_t wide = q, sign = wide >> 31;
  return wide * ((wide ^ sign) - sign);
}

// How keys are spread over buckets.
struct Spread {
  std::uint32_t buckets = 0;
  std::size_t operator()(Key key) const { return (key >> 32) * buckets >> 32; }
};
// The bits of a key that its row keeps; 0 marks an empty row.
inline std::uint16_t check_of(Key key) { return static_cast<std::uint16_t>(key | 1); }

[[gnu::always_inline]] inline void prefetch([[maybe_unused]] const void* at) {  // see PackedTable::prefetch
#if defined(__GNUC__)
  __builtin_prefetch(at);
#endif
}

// Making the files.
inline constexpr std::size_t weight_line = 64;  // bytes: a cache line, on which buckets and tables begin
std::size_t whole_lines(std::size_t bytes);
std::int8_t packed(float weight, double step);
std::string weights_head(std::initializer_list<std::uint32_t> numbers);  // of one line
std::uint32_t bucket_count(std::size_t rows, std::size_t room, double load);

// The order in which rows are put into the table: the heaviest first, so that a full bucket turns away the lightest.
template <class Rows, class Size, class KeyOf>
std::vector<std::uint32_t> by_size(const Rows& rows, Size size, KeyOf key) {
  std::vector<std::uint32_t> order(rows.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
    const float left = size(rows[a]), right = size(rows[b]);
    return left != right ? left > right : key(rows[a]) < key(rows[b]);
  });
  return order;
}

}  // namespace firstread
