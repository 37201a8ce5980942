// A misspelling as costs: what each letter of the alphabet costs at each of its places, and which sound rules fit
// there. Made once for a misspelling, read for every word that may have been meant.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "english/first_language.h"

namespace firstread {

struct Channel {
  static constexpr std::size_t longest = 32;     // letters of a misspelling
  static constexpr unsigned letters = 32;        // as the letter tree numbers them
  static constexpr float doubled = .4f;          // one of two equal letters is missing
  static constexpr float further_missing = .1f;  // each more letter left out in a row

  struct Rule {           // a sound rule that fits the misspelling at some place
    std::size_t written;  // letters
    std::array<std::uint8_t, 8> meant{};
    std::size_t size = 0;
    float cost;
  };

  // `word` is lower-case and not longer than `longest`; `habits` are of the writer's first language.
  explicit Channel(std::string_view word, std::span<const SpellingHabit> habits = {});

  // The cheapest way to have written this for `meant`, a lower-case word.
  float edits(std::string_view meant) const;

  static std::uint8_t number(char c);
  static char letter(std::uint8_t number);

  std::size_t size;
  std::array<std::array<float, letters>, longest + 1> missing{}, instead{};
  std::array<float, longest + 1> least_missing{};  // the cheapest letter to leave out there
  std::array<float, longest> least_instead{};      // the cheapest other letter
  std::array<float, longest> needless_after_same{}, needless_else{}, swap{};
  std::array<std::uint8_t, longest> read{};
  std::array<std::vector<Rule>, longest> rules;
  std::array<std::uint32_t, longest> rules_begin{};  // a bit for each letter that one of them means first

 private:
  void add(std::size_t at, std::size_t written, std::string_view meant, float cost);
};

}  // namespace firstread
