// What the tagger's model says of a word by itself, remembered: an essay's words come again and again, and two thirds
// of the first features asked of a word depend on nothing else. Same sums, so the same answers.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "english/word_keys.h"

namespace firstread {

// Sums by label of some words; a new word takes the place of another one.
class WordScores {
 public:
  explicit WordScores(std::size_t labels) : labels_(labels), words_(slots), sums_(slots * labels) {}

  struct Found {
    std::span<std::int32_t> sums;
    bool known;  // otherwise to be filled in
  };
  Found of(const WordKeys& word) {
    const Word wanted{word.exact, word.lower, word.class_number, word.first, true};
    const std::size_t slot = (word.exact ^ word.exact >> 32 ^ (word.first ? 1u : 0u)) % slots;
    const std::span sums = std::span(sums_).subspan(slot * labels_, labels_);
    const bool known = words_[slot] == wanted;
    words_[slot] = wanted;
    return {sums, known};
  }

 private:
  static constexpr std::size_t slots = 2048;
  struct Word {  // all that its features and possible tags are made from
    Key exact = 0, lower = 0;
    std::uint16_t class_number = 0;
    bool first = false, there = false;
    friend bool operator==(const Word&, const Word&) = default;
  };
  std::size_t labels_;
  std::vector<Word> words_;
  std::vector<std::int32_t> sums_;
};

// One for each thread that reads: lent for a sentence.
class WordScoresPool {
 public:
  explicit WordScoresPool(std::size_t labels) : labels_(labels) {}

  std::unique_ptr<WordScores> take() {
    const std::lock_guard lock(mutex_);
    if (idle_.empty()) return std::make_unique<WordScores>(labels_);
    std::unique_ptr<WordScores> out = std::move(idle_.back());
    idle_.pop_back();
    return out;
  }
  void give_back(std::unique_ptr<WordScores> one) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(one));
  }

 private:
  std::size_t labels_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<WordScores>> idle_;
};

}  // namespace firstread
