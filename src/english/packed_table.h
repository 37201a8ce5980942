// A read-only hash table inside a mapped file: what is known of a key, without the key. An entry holds a few bits of
// the key's hash as a check and a small value; the n-gram counts and the classifiers' weights are kept in such tables.
// A key that is not there is taken for one that is about once in a thousand times, which the callers can bear.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace firstread {

class PackedTable {
 public:
  PackedTable() = default;

  // Takes a table off the front of `bytes`, which must outlive it; nothing when they do not hold one.
  static std::optional<PackedTable> take(std::string_view& bytes);

  // Calls `use(value)` for every entry whose check is that of the hash: usually none or one.
  template <class Use>
  void find(std::uint64_t hash, Use use) const {
    if (buckets_ == 0) return;
    const auto bucket = static_cast<std::uint32_t>(((hash >> 32) * buckets_) >> 32);
    const std::uint32_t check = static_cast<std::uint32_t>(hash) & check_mask_;
    const char* at = entries_ + std::size_t{word(starts_ + 4 * std::size_t{bucket})} * entry_bytes_;
    const char* end = entries_ + std::size_t{word(starts_ + 4 * std::size_t{bucket} + 4)} * entry_bytes_;
    for (; at != end; at += entry_bytes_) {  // in order of their checks
      const std::uint32_t entry = word(at) & entry_mask_, found = entry & check_mask_;
      if (found < check) continue;
      if (found > check) return;
      use(entry >> check_bits_);
    }
  }

  // Has the memory ready that find() will look at: a hint, for many keys at once. Always inline, as GCC 12 takes a call
  // of a function that does nothing else for one without effect and leaves it out.
  [[gnu::always_inline]] void prefetch(std::uint64_t hash) const {
    if (buckets_ == 0) return;
    const auto bucket = static_cast<std::uint32_t>(((hash >> 32) * buckets_) >> 32);
    __builtin_prefetch(entries_ + std::size_t{word(starts_ + 4 * std::size_t{bucket})} * entry_bytes_);
  }

  // The same for where the bucket begins, which prefetch() reads.
  [[gnu::always_inline]] void prefetch_start(std::uint64_t hash) const {
    if (buckets_ == 0) return;
    __builtin_prefetch(starts_ + 4 * std::size_t{((hash >> 32) * buckets_) >> 32});
  }

  // The value of the first entry of each of many hashes, `none` where there is none. Nothing is guessed: where a bucket
  // ends, and whether an entry is the one that is looked for.
  static constexpr std::uint32_t none = ~std::uint32_t{0};
  void first(std::span<const std::uint64_t> hashes, std::span<std::uint32_t> out) const;

  std::uint32_t size() const { return size_; }

  struct Shape {
    unsigned entry_bytes;       // 2, 3 or 4
    unsigned check_bits;        // the rest of an entry is its value
    std::uint32_t buckets = 0;  // 0: as many as suit the number of entries
  };
  // The bytes of a table. The same entries in any order give the same bytes.
  static std::string make(std::vector<std::pair<std::uint64_t, std::uint32_t>> entries, Shape shape);

 private:
  std::uint32_t first_plain(std::uint64_t hash) const;
  void first_avx2(std::span<const std::uint64_t> hashes, std::span<std::uint32_t> out) const;
  struct Bucket {
    const char* at;
    std::uint32_t entries, check;
  };
  Bucket bucket(std::uint64_t hash) const {
    const auto number = static_cast<std::uint32_t>(((hash >> 32) * buckets_) >> 32);
    const char* start = starts_ + 4 * std::size_t{number};
    const std::uint32_t first = word(start), last = word(start + 4);
    return {entries_ + std::size_t{first} * entry_bytes_, last - first, static_cast<std::uint32_t>(hash) & check_mask_};
  }
  static std::uint32_t word(const char* at) {
    std::uint32_t value = 0;
    std::memcpy(&value, at, sizeof value);  // little-endian, as all machines we build for
    return value;
  }

  const char* starts_ = nullptr;
  const char* entries_ = nullptr;
  std::uint32_t buckets_ = 0, size_ = 0;
  std::uint32_t check_mask_ = 0, entry_mask_ = 0;
  unsigned check_bits_ = 0, entry_bytes_ = 0;
};

// FNV-1a with a last mixing step: the hash of words and of all that is made of them. Stable: data files depend on it.
constexpr std::uint64_t mixed(std::uint64_t hash) {
  hash ^= hash >> 31;
  hash *= 0x9E3779B97F4A7C15u;
  hash ^= hash >> 29;
  hash *= 0xBF58476D1CE4E5B9u;
  return hash ^ (hash >> 32);
}
constexpr std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0xCBF29CE484222325u;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';  // 1998 and 2004 are the same to us
    hash = (hash ^ static_cast<unsigned char>(digit ? '0' : c)) * 0x100000001B3u;
  }
  return mixed(hash);
}
constexpr std::uint64_t joined(std::uint64_t left, std::uint64_t right) {
  return mixed((left + 0x9E3779B97F4A7C15u) * 0xD6E8FEB86659FD93u ^ right);
}

}  // namespace firstread
