// How alike two words look and sound as a whole, whatever the order of slips that leads from one to the other: the
// letters they share, the pairs of letters, and the order of their consonants by sound. Finds what was meant by
// misspellings that no short row of slips explains ("sirfishint", "acommadashun"), among the words that everybody uses.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "english/lexicon.h"

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
  std::uint32_t weight() const { return weight_; }    // of all
  std::uint64_t letters() const { return letters_; }  // a bit for each letter, another for a second of its kind

 private:
  std::array<Trait, most> traits_;
  std::size_t size_ = 0;
  std::uint32_t weight_ = 0;
  std::uint64_t letters_ = 0;
};

float likeness(const Traits& a, const Traits& b);  // 0 … 1

// The words of a letter tree that everybody uses, by their traits.
class LikeWords {
 public:
  explicit LikeWords(std::span<const LetterNode> tree);

  // The `most` likest, in no order.
  std::vector<std::string_view> like(const Traits& traits, std::size_t most) const;

 private:
  static constexpr std::size_t at_once = 8;  // words that are looked at together

  std::size_t size() const { return text_ends_.size(); }
  std::string_view text(std::size_t k) const;
  float value(std::size_t k, std::uint32_t shared, float scale) const {
    return static_cast<float>(shared) * scale * norms_[k] + often_[k];
  }
  template <class Use>
  void each(float least, const std::vector<std::uint16_t>& shared, std::uint32_t beyond, float scale,
            const Use& use) const;

  std::string texts_;
  std::vector<std::uint32_t> text_ends_;
  std::vector<std::uint64_t> letters_;
  std::vector<float> norms_, often_;  // by word; what a frequent one is worth more
  std::vector<std::uint32_t> begin_;  // of the words that have a trait
  std::vector<std::uint16_t> having_;
};

}  // namespace firstread
