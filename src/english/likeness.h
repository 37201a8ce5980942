// How alike two words look and sound as a whole, whatever the order of slips that leads from one to the other: the
// letters they share, the pairs of letters, and the order of their consonants by sound.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "english/word_outline.h"

namespace firstread {

// What is compared of a word. Each trait is a small number with a weight.
class Traits {
 public:
  static constexpr std::uint32_t kinds = 4096;
  static constexpr std::size_t most = 128;  // of a word
  struct Trait {
    std::uint16_t kind;
    std::uint16_t weight;
  };

  explicit Traits(std::string_view lower);
  std::span<const Trait> all() const { return {traits_.data(), size_}; }
  std::uint32_t weight() const { return weight_; }  // of all
  LetterSet letters() const { return letters_; }

 private:
  std::array<Trait, most> traits_;
  std::size_t size_ = 0;
  std::uint32_t weight_ = 0;
  LetterSet letters_;
};

float likeness(const Traits& a, const Traits& b);  // 0 … 1

}  // namespace firstread
