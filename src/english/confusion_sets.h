// Sets of words that writers take for each other, and what stands around a place where one of them is written. A member
// may be two words or hold a clitic: "its" and "it's", "everyday" and "every day".
#pragma once

#include <bitset>
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

// A sentence as the classifier of the sets sees it: each word's hash and what the lexicon has of it, looked up once.
class WordsAround {
 public:
  WordsAround(std::span<const Token> sentence, const Lexicon& lexicon);

  int size() const { return static_cast<int>(words_.size()); }
  std::uint64_t hash(int i) const { return i < 0 ? 0x5EED0001u : i < size() ? word(i).hash : 0x5EED0002u; }
  // What kinds of word the lexicon knows it as, coarsely.
  std::uint64_t kinds(int i) const { return i < 0 ? 1 : i < size() ? word(i).kinds : 2; }
  bool misspelt(int i) const { return i >= 0 && i < size() && word(i).misspelt; }  // or unknown, and no name

 private:
  struct Word {
    std::uint64_t hash, kinds;
    bool misspelt;
  };
  const Word& word(int i) const { return words_[static_cast<std::size_t>(i)]; }
  std::vector<Word> words_;
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

  static void add_cues(const WordsAround& words, const Slot& slot, Cues& cues);

 private:
  struct Start {
    std::uint64_t key;  // of the first token
    std::uint32_t set, member;
  };
  std::vector<ConfusionSet> sets_;
  std::vector<Start> starts_;  // by first token
  std::bitset<4096> begins_;   // whether some token whose key ends so is a first one: most are not
};

}  // namespace firstread
