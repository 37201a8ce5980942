// Sets of words that writers take for each other, and what stands around a place where one of them is written. A member
// may be two words or hold a clitic: "its" and "it's", "everyday" and "every day".
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "english/cues.h"
#include "english/lexicon.h"
#include "english/token.h"

namespace firstread {

struct ConfusionSet {
  std::string_view name;                         // "their/there/they're"
  std::vector<std::string> members;              // as written
  std::vector<std::vector<std::string>> tokens;  // as the tokenizer cuts them, lower-case
};

// All sets, in the order the classifier knows them by.
class ConfusionSets {
 public:
  static constexpr std::size_t most_members = 4;

  ConfusionSets();

  std::span<const ConfusionSet> sets() const { return sets_; }
  const ConfusionSet* find(std::string_view name) const;

  struct Slot {
    std::uint32_t set, member, first, last;  // tokens [first, last) of the sentence
  };
  // Every place where a member of some set stands; a place may be in several sets.
  std::vector<Slot> slots(std::span<const Token> sentence) const;

  static void add_cues(std::span<const Token> sentence, const Slot& slot, const Lexicon& lexicon, Cues& cues);

 private:
  struct Start {
    std::uint64_t key;  // of the first token
    std::uint32_t set, member;
  };
  std::vector<ConfusionSet> sets_;
  std::vector<Start> starts_;  // by first token
};

}  // namespace firstread
