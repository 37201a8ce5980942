// The weights of a classifier by cue, in a mapped file: a table of lines of 64 bytes, as long as what memory hands over
// at once, so that most look-ups wait for one. A line holds 21 weights, each with a part of its cue's hash and its
// class; what finds no room in its own line stands in the next ones. Cues are told apart by 16 + check_bits bits of
// their hash, which is all that training told apart.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace firstread {

inline constexpr unsigned cue_bucket_bits = 16;
inline std::uint64_t cue_slot(std::uint64_t cue, unsigned check_bits) {
  return (cue >> (64 - cue_bucket_bits)) << check_bits | (cue & ((std::uint64_t{1} << check_bits) - 1));
}

class CueTable {
 public:
  static constexpr std::size_t most_classes = 16;
  using Sums = std::array<int, most_classes>;

  struct Weight {
    std::uint64_t cue;
    std::uint8_t of_class;  // 1 …
    std::int8_t value;
  };
  // The bytes of a table. The same weights in any order give the same bytes.
  static std::string make(std::vector<Weight> weights, std::size_t classes, unsigned check_bits);
  // Takes a table off the front of `bytes`, which must outlive it; nothing when they do not hold one.
  static std::optional<CueTable> take(std::string_view& bytes);

  std::size_t classes() const { return classes_; }
  // Adds the weights of the cues, each to its class.
  void add(std::span<const std::uint64_t> cues, Sums& sums) const;

  static constexpr std::size_t line_bytes = 64;

 private:
  static constexpr std::size_t entries_a_line = 21, at_once = 96;
  static constexpr std::uint8_t most_beyond = 7;
  struct Line {
    std::array<std::uint16_t, entries_a_line> keys;   // the low bits of the slot, the class above them
    std::array<std::int8_t, entries_a_line> weights;  // 0 where an entry is empty
    std::uint8_t beyond;                              // how many lines further weights of this one stand
  };
  static_assert(sizeof(Line) == line_bytes);

  std::uint64_t line_of(std::uint64_t slot) const { return slot * lines_ >> (cue_bucket_bits + check_bits_); }
  bool fill(std::span<const Weight> sorted, std::vector<Line>& lines) const;  // false where there are too few lines
  static std::uint32_t same(const char* line, std::uint16_t key, std::uint16_t mask);

  const char* at_ = nullptr;
  std::size_t classes_ = 0;
  std::uint64_t lines_ = 0;  // to which slots belong; a few more may follow
  unsigned check_bits_ = 0, key_bits_ = 0;
};

}  // namespace firstread
