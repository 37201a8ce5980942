#include "english/pair_weights.h"

#include "base/pack.h"

#if defined(__SSE2__)
#include <immintrin.h>
#endif

namespace firstread {

std::optional<PairWeights> PairWeights::take(std::string_view& bytes) {
  if (bytes.size() < weight_line) return std::nullopt;
  Unpacker unpacker(bytes);
  PairWeights table;
  table.spread_.buckets = unpacker.number();
  const std::size_t size = weight_line + table.spread_.buckets * sizeof(Bucket);
  if (table.spread_.buckets == 0 || size > bytes.size()) return std::nullopt;
  if (reinterpret_cast<std::uintptr_t>(bytes.data()) % alignof(Bucket) != 0) return std::nullopt;
  table.buckets_ = reinterpret_cast<const Bucket*>(bytes.data() + weight_line);
  bytes.remove_prefix(size);
  return table;
}

namespace {

using Sums = PairWeights::Sums;

#if defined(__SSE2__)

// All sixteen checks of a bucket at once; at most one row answers, the others are masked to nought, so there is nothing
// to branch on. A row's sixteen bits hold the first weight below and the second above.
Sums sums_sse2(std::span<const Key> keys, const PairWeights::Bucket* buckets, Spread spread) {
  const __m128i zero = _mm_setzero_si128();
  __m128i left = zero, right = zero;
  for (const Key key : keys) {
    const __m128i check = _mm_set1_epi16(static_cast<short>(check_of(key)));
    const auto* at = reinterpret_cast<const __m128i*>(&buckets[spread(key)]);
    const __m128i low = _mm_and_si128(_mm_cmpeq_epi16(_mm_loadu_si128(at), check), _mm_loadu_si128(at + 2));
    const __m128i high = _mm_and_si128(_mm_cmpeq_epi16(_mm_loadu_si128(at + 1), check), _mm_loadu_si128(at + 3));
    const __m128i row = _mm_or_si128(low, high);
    const __m128i first = _mm_srai_epi16(_mm_slli_epi16(row, 8), 8), second = _mm_srai_epi16(row, 8);
    left = _mm_add_epi32(left, _mm_madd_epi16(first, _mm_max_epi16(first, _mm_sub_epi16(zero, first))));
    right = _mm_add_epi32(right, _mm_madd_epi16(second, _mm_max_epi16(second, _mm_sub_epi16(zero, second))));
  }
  alignas(16) std::int32_t lefts[4], rights[4];
  _mm_store_si128(reinterpret_cast<__m128i*>(lefts), left);
  _mm_store_si128(reinterpret_cast<__m128i*>(rights), right);
  return {lefts[0] + lefts[1] + lefts[2] + lefts[3], rights[0] + rights[1] + rights[2] + rights[3]};
}

#if defined(__GNUC__) && defined(__x86_64__)
// The same with wider registers, where the processor has them.
__attribute__((target("avx2"))) Sums sums_avx2(std::span<const Key> keys, const PairWeights::Bucket* buckets,
                                               Spread spread) {
  __m256i left = _mm256_setzero_si256(), right = left;
  for (const Key key : keys) {
    const __m256i check = _mm256_set1_epi16(static_cast<short>(check_of(key)));
    const auto* at = reinterpret_cast<const __m256i*>(&buckets[spread(key)]);
    const __m256i row = _mm256_and_si256(_mm256_cmpeq_epi16(_mm256_loadu_si256(at), check), _mm256_loadu_si256(at + 1));
    const __m256i first = _mm256_srai_epi16(_mm256_slli_epi16(row, 8), 8), second = _mm256_srai_epi16(row, 8);
    left = _mm256_add_epi32(left, _mm256_madd_epi16(first, _mm256_abs_epi16(first)));
    right = _mm256_add_epi32(right, _mm256_madd_epi16(second, _mm256_abs_epi16(second)));
  }
  alignas(32) std::int32_t lefts[8], rights[8];
  _mm256_store_si256(reinterpret_cast<__m256i*>(lefts), left);
  _mm256_store_si256(reinterpret_cast<__m256i*>(rights), right);
  Sums out{};
  for (int i = 0; i < 8; ++i) {
    out[0] += lefts[i];
    out[1] += rights[i];
  }
  return out;
}
#endif

#else

Sums sums_plain(std::span<const Key> keys, const PairWeights::Bucket* buckets, Spread spread) {
  Sums out{};
  for (const Key key : keys) {
    const PairWeights::Bucket& bucket = buckets[spread(key)];
    for (std::size_t row = 0; row < PairWeights::rows; ++row) {
      if (bucket.check[row] != check_of(key)) continue;
      out[0] += unpacked(bucket.weights[row][0]);
      out[1] += unpacked(bucket.weights[row][1]);
    }
  }
  return out;
}

#endif

}  // namespace

void PairWeights::sums(const Key* keys, std::span<const std::size_t> ends, std::span<Sums> out) const {
  for (const Key key : std::span(keys, ends.back())) prefetch(&buckets_[spread_(key)]);
  std::size_t from = 0;
  for (std::size_t k = 0; k < ends.size(); from = ends[k++]) {
    const std::span some(keys + from, ends[k] - from);
    out[k] = {};
    if (some.empty()) continue;
#if !defined(__SSE2__)
    out[k] = sums_plain(some, buckets_, spread_);
#elif defined(__GNUC__) && defined(__x86_64__)
    out[k] = __builtin_cpu_supports("avx2") ? sums_avx2(some, buckets_, spread_) : sums_sse2(some, buckets_, spread_);
#else
    out[k] = sums_sse2(some, buckets_, spread_);
#endif
  }
}

PairWeights::Sums PairWeights::sums(std::span<const Key> keys) const {
  const std::size_t size = keys.size();
  Sums out{};
  sums(keys.data(), {&size, 1}, {&out, 1});
  return out;
}

std::string PairWeights::make(std::vector<Row> all, double load) {
  const auto size = [](const Row& row) { return std::max(std::abs(row.second[0]), std::abs(row.second[1])); };
  float most = 0;
  for (const Row& row : all) most = std::max(most, size(row));
  const double step = static_cast<double>(most) / (127.0 * 127.0);
  const Spread spread{bucket_count(all.size(), rows, load)};
  std::vector<Bucket> buckets(spread.buckets, Bucket{});
  std::vector<std::size_t> taken(spread.buckets, 0);
  for (const std::uint32_t i : by_size(all, size, [](const Row& row) { return row.first; })) {
    const auto& [key, weights] = all[i];
    Bucket& bucket = buckets[spread(key)];
    std::size_t& room = taken[spread(key)];
    if (room == rows || std::find(bucket.check, bucket.check + room, check_of(key)) != bucket.check + room) continue;
    const std::array<std::int8_t, 2> kept{packed(weights[0], step), packed(weights[1], step)};
    if (kept == std::array<std::int8_t, 2>{}) continue;
    bucket.check[room] = check_of(key);
    std::ranges::copy(kept, bucket.weights[room++]);
  }
  std::string out = weights_head({spread.buckets});
  out.append(reinterpret_cast<const char*>(buckets.data()), buckets.size() * sizeof(Bucket));
  return out;
}

}  // namespace firstread
