// Which rules a sentence can concern, by its words: one look-up a token wakes every part of every rule that the word
// triggers. Made once for a set of rules; the cost of a sentence does not grow with rules that have no word in it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "english/token.h"
#include "rules/check.h"
#include "rules/rule.h"

namespace firstread {

struct ActiveRule {
  const Rule* rule;  // owned by the RuleSet
  const Check* check;
  Prepared prepared;
};

class Dispatch {
 public:
  explicit Dispatch(std::span<const ActiveRule> rules = {});

  struct Woken {
    std::uint32_t rule, part;
    Beside beside;
  };
  // Has the memory ready that woken() will look at.
  [[gnu::always_inline]] void prefetch(std::uint64_t word) const {
#if defined(__GNUC__)
    if (!slots_.empty()) __builtin_prefetch(&slots_[static_cast<std::uint32_t>(word ^ word >> 32) & mask_]);
#endif
  }
  std::span<const Woken> woken(std::uint64_t word) const {
    if (slots_.empty()) return {};
    for (std::uint32_t at = static_cast<std::uint32_t>(word ^ word >> 32) & mask_;; at = (at + 1) & mask_) {
      const Slot& slot = slots_[at];
      if (slot.size == 0) return {};
      if (slot.word == word) return {parts_.data() + slot.first, slot.size};
    }
  }
  std::span<const std::uint32_t> always() const { return always_; }  // rules that look at every sentence

 private:
  struct Slot {
    std::uint64_t word = 0;
    std::uint32_t first = 0, size = 0;  // size 0: empty
  };
  Slot& slot(std::uint64_t word);

  std::vector<Slot> slots_;
  std::uint32_t mask_ = 0;
  std::vector<Woken> parts_;
  std::vector<std::uint32_t> always_;
};

}  // namespace firstread
