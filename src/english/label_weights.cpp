#include "english/label_weights.h"

#include <bit>
#include <cstring>

#include "base/pack.h"

#if defined(__SSE2__)
#include <immintrin.h>
#endif

namespace firstread {

std::optional<LabelWeights> LabelWeights::take(std::string_view& bytes) {
  if (bytes.size() < weight_line) return std::nullopt;
  Unpacker unpacker(bytes);
  LabelWeights table;
  table.spread_.buckets = unpacker.number();
  table.labels_ = unpacker.number();
  table.pool_size_ = unpacker.number();
  const std::size_t pool_at = weight_line + table.spread_.buckets * sizeof(Bucket);
  const std::size_t size = whole_lines(pool_at + table.pool_size_);
  if (table.spread_.buckets == 0 || table.labels_ == 0 || table.labels_ >= in_pool || size > bytes.size())
    return std::nullopt;
  if (reinterpret_cast<std::uintptr_t>(bytes.data()) % alignof(Bucket) != 0) return std::nullopt;
  table.buckets_ = reinterpret_cast<const Bucket*>(bytes.data() + weight_line);
  table.pool_ = reinterpret_cast<const std::uint8_t*>(bytes.data() + pool_at);
  bytes.remove_prefix(size);
  return table;
}

inline LabelWeights::Pooled LabelWeights::pooled(const Row& row) const {
  // Labels and weights at once, with the two bytes before them, which are of the same bucket.
  std::uint64_t bytes;
  std::memcpy(&bytes, reinterpret_cast<const char*>(&row) - 2, sizeof bytes);
  const std::uint8_t number = row.labels[2];
  const std::size_t from = (bytes >> 40) | (bytes & 0xFF000000u);
  const std::size_t size = number == dense ? room(labels_) : 2 * std::size_t{number};
  return {from + size > pool_size_ ? nullptr : pool_ + from, number};
}

namespace {

using DenseRows = std::span<const std::uint8_t* const>;

// Adds rows that have one weight for each label, in whole blocks of eight labels.
void add_dense_plain(DenseRows rows, std::size_t labels, std::int32_t* scores) {
  for (const std::uint8_t* row : rows)
    for (std::size_t label = 0; label < labels; ++label)
      scores[label] += unpacked(static_cast<std::int8_t>(row[label]));
}

#if defined(__GNUC__) && defined(__x86_64__)
// Sixteen labels at a time, then eight; rows in pairs, whose products one instruction adds.
__attribute__((target("avx2"))) void add_dense_avx2(DenseRows rows, std::size_t labels, std::int32_t* scores) {
  const std::size_t pairs = rows.size() & ~std::size_t{1}, room = LabelWeights::room(labels);
  std::size_t label = 0;
  for (; label + 16 <= room; label += 16) {
    const auto weights = [label](const std::uint8_t* row) __attribute__((target("avx2"))) {
      return _mm256_cvtepi8_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(row + label)));
    };
    __m256i low = _mm256_setzero_si256(), high = low;
    const auto add = [&](__m256i a, __m256i b) __attribute__((target("avx2"))) {
      const __m256i l = _mm256_unpacklo_epi16(a, b), h = _mm256_unpackhi_epi16(a, b);
      low = _mm256_add_epi32(low, _mm256_madd_epi16(l, _mm256_abs_epi16(l)));
      high = _mm256_add_epi32(high, _mm256_madd_epi16(h, _mm256_abs_epi16(h)));
    };
    for (std::size_t i = 0; i < pairs; i += 2) add(weights(rows[i]), weights(rows[i + 1]));
    if (pairs < rows.size()) add(weights(rows[pairs]), _mm256_setzero_si256());
    auto* out = reinterpret_cast<__m256i*>(scores + label);
    _mm256_storeu_si256(out, _mm256_add_epi32(_mm256_loadu_si256(out), _mm256_permute2x128_si256(low, high, 0x20)));
    ++out;
    _mm256_storeu_si256(out, _mm256_add_epi32(_mm256_loadu_si256(out), _mm256_permute2x128_si256(low, high, 0x31)));
  }
  for (; label < room; label += 8) {
    __m128i low = _mm_setzero_si128(), high = low;
    for (const std::uint8_t* row : rows) {
      const __m128i q = _mm_cvtepi8_epi16(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(row + label)));
      const __m128i l = _mm_unpacklo_epi16(q, _mm_setzero_si128()), h = _mm_unpackhi_epi16(q, _mm_setzero_si128());
      low = _mm_add_epi32(low, _mm_madd_epi16(l, _mm_abs_epi16(l)));
      high = _mm_add_epi32(high, _mm_madd_epi16(h, _mm_abs_epi16(h)));
    }
    auto* out = reinterpret_cast<__m128i*>(scores + label);
    _mm_storeu_si128(out, _mm_add_epi32(_mm_loadu_si128(out), low));
    _mm_storeu_si128(out + 1, _mm_add_epi32(_mm_loadu_si128(out + 1), high));
  }
}
#endif

void add_dense(DenseRows rows, std::size_t labels, std::int32_t* scores) {
#if defined(__GNUC__) && defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) return add_dense_avx2(rows, labels, scores);
#endif
  add_dense_plain(rows, labels, scores);
}

}  // namespace

inline LabelWeights::Found LabelWeights::find(const Bucket& bucket, std::uint16_t check) {
#if defined(__SSE2__)
  const __m128i same = _mm_cmpeq_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(bucket.check)),
                                       _mm_set1_epi16(static_cast<short>(check)));
  const auto found = static_cast<unsigned>(_mm_movemask_epi8(same));  // two bits a row
  return {&bucket.row[static_cast<unsigned>(std::countr_zero(found | 0x8000u)) / 2], found != 0};
#else
  const auto* found = std::ranges::find(bucket.check, check);
  const bool there = found != bucket.check + rows;
  return {&bucket.row[there ? found - bucket.check : 0], there};
#endif
}

void LabelWeights::add(std::span<const Key> keys, std::span<const std::uint8_t> wanted, Scores& scores) const {
  std::array<const Bucket*, most_keys> buckets;
  for (std::size_t i = 0; i < keys.size(); ++i) prefetch(buckets[i] = &buckets_[spread_(keys[i])]);
  // Apart, those whose weights stand in the row and those of the pool, so that neither loop has to guess which it is.
  std::array<const Row*, most_keys> in_row, in_the_pool;
  std::size_t rows_found = 0, pool_found = 0;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const auto [row, there] = find(*buckets[i], check_of(keys[i]));
    const bool pool = row->labels[0] == in_pool;
    in_row[rows_found] = in_the_pool[pool_found] = row;
    rows_found += there & !pool;
    pool_found += there & pool;
  }
  std::array<Pooled, most_keys> pairs;
  std::array<const std::uint8_t*, most_keys> whole;
  std::size_t pairs_found = 0, whole_found = 0;
  for (std::size_t i = 0; i < pool_found; ++i) {
    const Pooled found = pooled(*in_the_pool[i]);
    if (found.weights == nullptr) continue;
    prefetch(found.weights);
    pairs[pairs_found] = found;
    whole[whole_found] = found.weights;
    pairs_found += found.number != dense;
    whole_found += found.number == dense;
  }
  for (std::size_t i = 0; i < rows_found; ++i)
    for (int k = 0; k < 3; ++k) scores[in_row[i]->labels[k]] += unpacked(in_row[i]->weights[k]);
  for (std::size_t i = 0; i < pairs_found; ++i)
    for (const std::uint8_t *at = pairs[i].weights, *end = at + 2 * std::size_t{pairs[i].number}; at != end; at += 2)
      scores[at[0]] += unpacked(static_cast<std::int8_t>(at[1]));
  if (wanted.empty()) return add_dense(std::span(whole).first(whole_found), labels_, scores.data());
  for (std::size_t i = 0; i < whole_found; ++i)
    for (const std::uint8_t label : wanted) scores[label] += unpacked(static_cast<std::int8_t>(whole[i][label]));
}

std::string LabelWeights::make(std::vector<Sparse> all, std::uint32_t labels, double load) {
  const auto size = [](const Sparse& row) {
    float most = 0;
    for (const auto& [label, weight] : row.weights) most = std::max(most, std::abs(weight));
    return most;
  };
  float most = 0;
  for (const Sparse& row : all) most = std::max(most, size(row));
  const double step = static_cast<double>(most) / (127.0 * 127.0);
  const Spread spread{bucket_count(all.size(), rows, load)};
  using Kept = std::vector<std::pair<std::uint8_t, std::int8_t>>;
  std::vector<std::vector<std::pair<std::uint16_t, Kept>>> chosen(spread.buckets);
  for (const std::uint32_t i : by_size(all, size, [](const Sparse& row) { return row.key; })) {
    auto& bucket = chosen[spread(all[i].key)];
    const std::uint16_t check = check_of(all[i].key);
    if (bucket.size() == rows || std::ranges::any_of(bucket, [&](const auto& row) { return row.first == check; }))
      continue;
    Kept kept;
    for (const auto& [label, weight] : all[i].weights)
      if (const std::int8_t q = packed(weight, step); q != 0) kept.emplace_back(label, q);
    std::ranges::sort(kept);
    if (!kept.empty()) bucket.emplace_back(check, std::move(kept));
  }
  std::vector<Bucket> buckets(spread.buckets, Bucket{});
  std::string pool;
  for (std::size_t place = 0; place < buckets.size(); ++place) {
    Bucket& bucket = buckets[place];
    std::ranges::fill(bucket.row, row_of({}, labels, pool));
    std::size_t room = 0;
    for (const auto& [check, kept] : chosen[place]) {
      bucket.check[room] = check;
      bucket.row[room++] = row_of(kept, labels, pool);
    }
  }
  std::string out = weights_head({spread.buckets, labels, static_cast<std::uint32_t>(pool.size())});
  out.append(reinterpret_cast<const char*>(buckets.data()), buckets.size() * sizeof(Bucket));
  out += pool;
  out.resize(whole_lines(out.size()));
  return out;
}

LabelWeights::Row LabelWeights::row_of(const std::vector<std::pair<std::uint8_t, std::int8_t>>& kept,
                                       std::uint32_t labels, std::string& pool) {
  Row row{{none, none, none}, {0, 0, 0}};
  if (kept.size() <= 3) {
    for (std::size_t k = 0; k < kept.size(); ++k) {
      row.labels[k] = kept[k].first;
      row.weights[k] = kept[k].second;
    }
    return row;
  }
  const std::size_t at = pool.size();
  const bool whole = kept.size() >= dense_from;
  row.labels[0] = in_pool;
  row.labels[1] = static_cast<std::uint8_t>(at >> 24);
  row.labels[2] = whole ? dense : static_cast<std::uint8_t>(kept.size());
  for (int k = 0; k < 3; ++k) row.weights[k] = static_cast<std::int8_t>(at >> (8 * k) & 0xFF);
  if (whole) pool.resize(at + room(labels));
  for (const auto& [label, q] : kept) {
    if (whole) {
      pool[at + label] = static_cast<char>(q);
    } else {
      pool += static_cast<char>(label);
      pool += static_cast<char>(q);
    }
  }
  return row;
}

}  // namespace firstread
