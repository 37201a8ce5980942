// A trigger is a word that wakes a part of a rule: one of its patterns, one entry of its table. A hit is where it
// stands.
#pragma once

#include <cstdint>
#include <span>

#include "english/token.h"

namespace firstread {

// What may stand right beside a trigger, told apart into fifteen classes of words by their keys, and nothing at all:
// most words are common, and wake a part only to find that the word beside them is not the right one.
class Beside {
 public:
  using Set = std::uint16_t;
  static constexpr Set anything = 0xFFFF, nothing = 0x8000;
  static constexpr Set word(std::uint64_t key) {
    return static_cast<Set>(1u << ((key * 0x9E3779B97F4A7C15u >> 32) * 15 >> 32));
  }

  constexpr Beside() = default;
  constexpr Beside(Set before, Set after) : bits_(before | std::uint32_t{after} << 16) {}

  // `there` is what does stand there.
  constexpr bool may_be(Beside there) const { return (bits_ & there.bits_) == there.bits_; }

 private:
  std::uint32_t bits_ = 0xFFFFFFFF;
};

inline Beside beside(std::span<const Token> tokens, std::size_t at) {
  return {at > 0 ? Beside::word(tokens[at - 1].key) : Beside::nothing,
          at + 1 < tokens.size() ? Beside::word(tokens[at + 1].key) : Beside::nothing};
}

struct Trigger {
  std::uint64_t word;  // token_key of the lower-case word
  std::uint32_t part;
  Beside beside = {};  // of the trigger in every match
};

struct Hit {
  std::uint32_t part;
  std::uint32_t token;  // of the passage
};

}  // namespace firstread
