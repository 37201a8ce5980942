#include "english/packed_table.h"

#include <algorithm>
#include <tuple>

#if defined(__GNUC__) && defined(__x86_64__)
#include <immintrin.h>
#endif

namespace firstread {

namespace {

constexpr std::uint32_t entries_a_bucket = 12;

void append_word(std::string& out, std::uint32_t value) {
  for (int shift = 0; shift < 32; shift += 8) out.push_back(static_cast<char>(value >> shift & 0xFF));
}

std::uint32_t bucket_of(std::uint64_t hash, std::uint32_t buckets) {
  return static_cast<std::uint32_t>(((hash >> 32) * buckets) >> 32);
}

}  // namespace

std::optional<PackedTable> PackedTable::take(std::string_view& bytes) {
  if (bytes.size() < 16) return std::nullopt;
  PackedTable table;
  table.buckets_ = word(bytes.data());
  table.size_ = word(bytes.data() + 4);
  table.entry_bytes_ = word(bytes.data() + 8);
  table.check_bits_ = word(bytes.data() + 12);
  if (table.buckets_ == 0 || table.entry_bytes_ < 2 || table.entry_bytes_ > 4 || table.check_bits_ == 0 ||
      table.check_bits_ >= 8 * table.entry_bytes_) {
    return std::nullopt;
  }
  const std::size_t starts = 4 * (std::size_t{table.buckets_} + 1);
  const std::size_t entries = std::size_t{table.size_} * table.entry_bytes_ + 4;  // an entry is read as four bytes
  const std::size_t all = (16 + starts + entries + 3) / 4 * 4;
  if (bytes.size() < all) return std::nullopt;
  table.starts_ = bytes.data() + 16;
  table.entries_ = table.starts_ + starts;
  table.check_mask_ = (std::uint32_t{1} << table.check_bits_) - 1;
  table.entry_mask_ = ~std::uint32_t{0} >> (32 - 8 * table.entry_bytes_);
  // A damaged file must not lead us astray: the last bucket ends where the entries do. Buckets in between are trusted,
  // as checking each would read the whole file at start.
  if (word(table.starts_ + starts - 4) != table.size_) return std::nullopt;
  bytes.remove_prefix(all);
  return table;
}

std::uint32_t PackedTable::first_plain(std::uint64_t hash) const {
  std::uint32_t out = none;
  find(hash, [&](std::uint32_t value) { out = std::min(out, value); });
  return out;
}

#if defined(__GNUC__) && defined(__x86_64__)
// Sixteen entries of a bucket at a time, as most have no more; entries are three or four bytes wide.
__attribute__((target("avx2,bmi"))) void PackedTable::first_avx2(std::span<const std::uint64_t> hashes,
                                                                 std::span<std::uint32_t> out) const {
  const __m128i three = _mm_setr_epi8(0, 1, 2, -1, 3, 4, 5, -1, 6, 7, 8, -1, 9, 10, 11, -1);
  const __m128i four = _mm_setr_epi8(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  const __m256i wide = _mm256_broadcastsi128_si256(entry_bytes_ == 3 ? three : four);
  const __m256i checks = _mm256_set1_epi32(static_cast<int>(check_mask_));
  constexpr std::uint32_t block = 16;
  const char* const end = entries_ + std::size_t{size_} * entry_bytes_ + 4;
  for (std::size_t k = 0; k < hashes.size(); ++k) {
    const auto [at, entries, check] = bucket(hashes[k]);
    if (entries > block || end - at < std::ptrdiff_t{4 * block}) {
      out[k] = first_plain(hashes[k]);
      continue;
    }
    const __m256i wanted = _mm256_set1_epi32(static_cast<int>(check));
    const auto same = [&](const char* from) __attribute__((target("avx2"))) {
      const __m128i low = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
      const __m128i high = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from + 4 * entry_bytes_));
      const __m256i all = _mm256_shuffle_epi8(_mm256_inserti128_si256(_mm256_castsi128_si256(low), high, 1), wide);
      return static_cast<std::uint32_t>(
          _mm256_movemask_ps(_mm256_castsi256_ps(_mm256_cmpeq_epi32(_mm256_and_si256(all, checks), wanted))));
    };
    const std::uint32_t set = (same(at) | same(at + 8 * entry_bytes_) << 8) & ((1u << entries) - 1);
    const auto index = static_cast<std::size_t>(__builtin_ctz(set | 1u << block));
    const std::uint32_t value = (word(at + index * entry_bytes_) & entry_mask_) >> check_bits_;
    out[k] = set != 0 ? value : none;
  }
}
#endif

void PackedTable::first(std::span<const std::uint64_t> hashes, std::span<std::uint32_t> out) const {
  if (buckets_ == 0) {
    std::fill_n(out.begin(), hashes.size(), none);
    return;
  }
#if defined(__GNUC__) && defined(__x86_64__)
  if (entry_bytes_ >= 3 && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi"))
    return first_avx2(hashes, out);
#endif
  for (std::size_t k = 0; k < hashes.size(); ++k) out[k] = first_plain(hashes[k]);
}

std::string PackedTable::make(std::vector<std::pair<std::uint64_t, std::uint32_t>> entries, Shape shape) {
  const auto size = static_cast<std::uint32_t>(entries.size());
  const std::uint32_t buckets = shape.buckets > 0 ? shape.buckets : size / entries_a_bucket + 1;
  const std::uint32_t check_mask = (std::uint32_t{1} << shape.check_bits) - 1;
  std::sort(entries.begin(), entries.end(), [&](const auto& a, const auto& b) {
    const auto key = [&](const auto& entry) {
      return std::tuple(bucket_of(entry.first, buckets), static_cast<std::uint32_t>(entry.first) & check_mask,
                        entry.second);
    };
    return key(a) < key(b);
  });
  std::string out;
  append_word(out, buckets);
  append_word(out, size);
  append_word(out, shape.entry_bytes);
  append_word(out, shape.check_bits);
  std::uint32_t at = 0;
  for (std::uint32_t bucket = 0; bucket < buckets; ++bucket) {
    append_word(out, at);
    while (at < size && bucket_of(entries[at].first, buckets) == bucket) ++at;
  }
  append_word(out, size);
  for (const auto& [hash, value] : entries) {
    const std::uint32_t entry = (static_cast<std::uint32_t>(hash) & check_mask) | value << shape.check_bits;
    for (unsigned byte = 0; byte < shape.entry_bytes; ++byte)
      out.push_back(static_cast<char>(entry >> (8 * byte) & 0xFF));
  }
  out.append(4, '\0');
  while (out.size() % 4 != 0) out.push_back('\0');
  return out;
}

}  // namespace firstread
