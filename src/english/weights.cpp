#include "english/weights.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <initializer_list>

#include "base/pack.h"

namespace firstread {
namespace {

constexpr std::size_t line = 64;

std::size_t whole_lines(std::size_t bytes) { return (bytes + line - 1) / line * line; }

std::int8_t packed(float weight, double step) {
  const double root = std::sqrt(std::abs(static_cast<double>(weight)) / step);
  const int q = std::min(127, static_cast<int>(std::lround(root)));
  return static_cast<std::int8_t>(weight < 0 ? -q : q);
}

// A head of one line.
std::string head(std::initializer_list<std::uint32_t> numbers) {
  Packer packer;
  for (const std::uint32_t number : numbers) packer.number(number);
  std::string out = std::move(packer).take();
  out.resize(line);
  return out;
}

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

std::uint32_t bucket_count(std::size_t rows, std::size_t room, double load) {
  return static_cast<std::uint32_t>(
      std::max(1.0, std::ceil(static_cast<double>(rows) / (static_cast<double>(room) * load))));
}

void prefetch([[maybe_unused]] const void* at) {
#if defined(__GNUC__)
  __builtin_prefetch(at);
#endif
}

}  // namespace

std::optional<PairWeights> PairWeights::take(std::string_view& bytes) {
  if (bytes.size() < line) return std::nullopt;
  Unpacker unpacker(bytes);
  PairWeights table;
  table.spread_.count = unpacker.number();
  table.spread_.fold = std::min(unpacker.number(), 8u);
  const std::size_t size = line + table.spread_.buckets() * sizeof(Bucket);
  if (table.spread_.count == 0 || size > bytes.size()) return std::nullopt;
  if (reinterpret_cast<std::uintptr_t>(bytes.data()) % alignof(Bucket) != 0) return std::nullopt;
  table.buckets_ = reinterpret_cast<const Bucket*>(bytes.data() + line);
  bytes.remove_prefix(size);
  return table;
}

namespace {

using Sums = std::array<std::int32_t, 2>;

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

std::array<std::int32_t, 2> PairWeights::sums(std::span<const Key> keys) const {
  for (const Key key : keys) prefetch(&buckets_[spread_(key)]);
#if !defined(__SSE2__)
  return sums_plain(keys, buckets_, spread_);
#else
#if defined(__GNUC__) && defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) return sums_avx2(keys, buckets_, spread_);
#endif
  return sums_sse2(keys, buckets_, spread_);
#endif
}

std::string PairWeights::make(std::vector<Row> all, double load, std::uint32_t fold) {
  const auto size = [](const Row& row) { return std::max(std::abs(row.second[0]), std::abs(row.second[1])); };
  float most = 0;
  for (const Row& row : all) most = std::max(most, size(row));
  const double step = static_cast<double>(most) / (127.0 * 127.0);
  const Spread spread{bucket_count(all.size(), rows, load), 0};
  struct Packed {
    std::uint16_t check;
    std::array<std::int8_t, 2> weights;
  };
  std::vector<std::vector<Packed>> unfolded(spread.count);
  for (const std::uint32_t i : by_size(all, size, [](const Row& row) { return row.first; })) {
    std::vector<Packed>& bucket = unfolded[spread(all[i].first)];
    const Packed row{check_of(all[i].first), {packed(all[i].second[0], step), packed(all[i].second[1], step)}};
    const bool known = std::ranges::any_of(bucket, [&](const Packed& other) { return other.check == row.check; });
    if (bucket.size() < rows && !known && row.weights != std::array<std::int8_t, 2>{}) bucket.push_back(row);
  }
  const Spread folded{spread.count, fold};
  std::vector<Bucket> buckets(folded.buckets(), Bucket{});
  for (std::size_t place = 0; place < buckets.size(); ++place) {
    std::vector<Packed> rivals;
    for (std::size_t i = place << fold; i < std::min<std::size_t>((place + 1) << fold, unfolded.size()); ++i)
      rivals.insert(rivals.end(), unfolded[i].begin(), unfolded[i].end());
    const auto weight = [](const Packed& row) { return std::max(std::abs(row.weights[0]), std::abs(row.weights[1])); };
    if (fold > 0)
      std::ranges::stable_sort(rivals, [&](const Packed& a, const Packed& b) {
        return weight(a) != weight(b) ? weight(a) > weight(b) : a.check < b.check;
      });
    std::size_t room = 0;
    for (const Packed& row : rivals) {
      Bucket& bucket = buckets[place];
      if (room == rows || std::find(bucket.check, bucket.check + room, row.check) != bucket.check + room) continue;
      bucket.check[room] = row.check;
      std::ranges::copy(row.weights, bucket.weights[room++]);
    }
  }
  std::string out = head({spread.count, fold});
  out.append(reinterpret_cast<const char*>(buckets.data()), buckets.size() * sizeof(Bucket));
  return out;
}

std::optional<LabelWeights> LabelWeights::take(std::string_view& bytes) {
  if (bytes.size() < line) return std::nullopt;
  Unpacker unpacker(bytes);
  LabelWeights table;
  table.spread_.count = unpacker.number();
  table.labels_ = unpacker.number();
  table.pool_size_ = unpacker.number();
  table.spread_.fold = std::min(unpacker.number(), 8u);
  const std::size_t pool_at = line + table.spread_.buckets() * sizeof(Bucket);
  const std::size_t size = whole_lines(pool_at + table.pool_size_);
  if (table.spread_.count == 0 || table.labels_ == 0 || table.labels_ >= in_pool || size > bytes.size())
    return std::nullopt;
  if (reinterpret_cast<std::uintptr_t>(bytes.data()) % alignof(Bucket) != 0) return std::nullopt;
  table.buckets_ = reinterpret_cast<const Bucket*>(bytes.data() + line);
  table.pool_ = reinterpret_cast<const std::uint8_t*>(bytes.data() + pool_at);
  bytes.remove_prefix(size);
  return table;
}

const std::uint8_t* LabelWeights::pooled(const Row& row) const {
  const std::size_t from = static_cast<std::uint8_t>(row.weights[0]) | static_cast<std::uint8_t>(row.weights[1]) << 8 |
                           static_cast<std::uint8_t>(row.weights[2]) << 16 | std::size_t{row.labels[1]} << 24;
  const std::size_t size = row.labels[2] == dense ? room(labels_) : 2 * std::size_t{row.labels[2]};
  return from + size > pool_size_ ? nullptr : pool_ + from;
}

void LabelWeights::add(const Row& row, std::int32_t* scores) const {
  if (row.labels[0] != in_pool) {
    for (int i = 0; i < 3 && row.labels[i] < labels_; ++i) scores[row.labels[i]] += unpacked(row.weights[i]);
    return;
  }
  const std::uint8_t* at = pooled(row);
  if (at == nullptr) return;
  if (row.labels[2] != dense) {
    for (const std::uint8_t* end = at + 2 * std::size_t{row.labels[2]}; at != end; at += 2)
      if (at[0] < labels_) scores[at[0]] += unpacked(static_cast<std::int8_t>(at[1]));
    return;
  }
  for (std::size_t label = 0; label < labels_; label += block) {
#if defined(__SSE2__)
    const __m128i bytes = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(at + label));
    const __m128i q = _mm_srai_epi16(_mm_unpacklo_epi8(bytes, bytes), 8);
    const __m128i square = _mm_mullo_epi16(q, _mm_max_epi16(q, _mm_sub_epi16(_mm_setzero_si128(), q)));
    auto* out = reinterpret_cast<__m128i*>(scores + label);
    _mm_storeu_si128(out, _mm_add_epi32(_mm_loadu_si128(out), _mm_srai_epi32(_mm_unpacklo_epi16(square, square), 16)));
    _mm_storeu_si128(out + 1,
                     _mm_add_epi32(_mm_loadu_si128(out + 1), _mm_srai_epi32(_mm_unpackhi_epi16(square, square), 16)));
#else
    for (std::size_t i = label; i < label + block; ++i) scores[i] += unpacked(static_cast<std::int8_t>(at[i]));
#endif
  }
}

const LabelWeights::Row* LabelWeights::find(Key key) const {
  const Bucket& bucket = buckets_[spread_(key)];
#if defined(__SSE2__)
  const __m128i check = _mm_set1_epi16(static_cast<short>(check_of(key)));
  const __m128i same = _mm_cmpeq_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(bucket.check)), check);
  const unsigned found = static_cast<unsigned>(_mm_movemask_epi8(same));
  return found == 0 ? nullptr : &bucket.row[std::countr_zero(found) / 2];
#else
  const auto* found = std::ranges::find(bucket.check, check_of(key));
  return found == bucket.check + rows ? nullptr : &bucket.row[found - bucket.check];
#endif
}

void LabelWeights::add(std::span<const Key> keys, std::span<std::int32_t> scores) const {
  for (const Key key : keys) prefetch(&buckets_[spread_(key)]);
  for (const Key key : keys)
    if (const Row* row = find(key)) add(*row, scores.data());
}

void LabelWeights::add(std::span<const Key> keys, std::span<const std::uint8_t> wanted,
                       std::span<std::int32_t> scores) const {
  for (const Key key : keys) prefetch(&buckets_[spread_(key)]);
  for (const Key key : keys) {
    const Row* row = find(key);
    if (row == nullptr) continue;
    const bool whole = row->labels[0] == in_pool && row->labels[2] == dense;
    const std::uint8_t* at = whole ? pooled(*row) : nullptr;
    if (at == nullptr) {
      add(*row, scores.data());
    } else {
      for (const std::uint8_t label : wanted) scores[label] += unpacked(static_cast<std::int8_t>(at[label]));
    }
  }
}

std::string LabelWeights::make(std::vector<Sparse> all, std::uint32_t labels, double load, std::uint32_t fold) {
  const auto size = [](const Sparse& row) {
    float most = 0;
    for (const auto& [label, weight] : row.weights) most = std::max(most, std::abs(weight));
    return most;
  };
  float most = 0;
  for (const Sparse& row : all) most = std::max(most, size(row));
  const double step = static_cast<double>(most) / (127.0 * 127.0);
  const Spread spread{bucket_count(all.size(), rows, load), 0};
  struct Packed {
    std::uint16_t check;
    int weight;
    std::vector<std::pair<std::uint8_t, std::int8_t>> kept;
  };
  std::vector<std::vector<Packed>> unfolded(spread.count);
  for (const std::uint32_t i : by_size(all, size, [](const Sparse& row) { return row.key; })) {
    std::vector<Packed>& bucket = unfolded[spread(all[i].key)];
    Packed row{check_of(all[i].key), 0, {}};
    if (bucket.size() == rows ||
        std::ranges::any_of(bucket, [&](const Packed& other) { return other.check == row.check; }))
      continue;
    for (const auto& [label, weight] : all[i].weights)
      if (const std::int8_t q = packed(weight, step); q != 0) {
        row.kept.emplace_back(label, q);
        row.weight = std::max(row.weight, std::abs(q));
      }
    std::ranges::sort(row.kept);
    if (!row.kept.empty()) bucket.push_back(std::move(row));
  }
  const Spread folded{spread.count, fold};
  std::vector<Bucket> buckets(folded.buckets(), Bucket{});
  std::string pool;
  for (std::size_t place = 0; place < buckets.size(); ++place) {
    std::vector<Packed> rivals;
    for (std::size_t i = place << fold; i < std::min<std::size_t>((place + 1) << fold, unfolded.size()); ++i)
      rivals.insert(rivals.end(), unfolded[i].begin(), unfolded[i].end());
    if (fold > 0)
      std::ranges::stable_sort(rivals, [](const Packed& a, const Packed& b) {
        return a.weight != b.weight ? a.weight > b.weight : a.check < b.check;
      });
    Bucket& bucket = buckets[place];
    std::ranges::fill(bucket.row, row_of({}, labels, pool));
    std::size_t room = 0;
    for (const Packed& row : rivals) {
      if (room == rows || std::find(bucket.check, bucket.check + room, row.check) != bucket.check + room) continue;
      bucket.check[room] = row.check;
      bucket.row[room++] = row_of(row.kept, labels, pool);
    }
  }
  std::string out = head({spread.count, labels, static_cast<std::uint32_t>(pool.size()), fold});
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
