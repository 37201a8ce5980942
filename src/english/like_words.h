// The words that everybody uses which are most alike to a misspelling as wholes. Finds what was meant where no short
// row of slips explains it ("sirfishint", "acommadashun").
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "english/lexicon.h"
#include "english/word_outline.h"

namespace firstread {

// The words of a letter tree that everybody uses. Looked through by fewer traits: the pairs of sounds, the letters, how
// a word begins and ends.
class LikeWords {
 public:
  explicit LikeWords(std::span<const LetterNode> tree);

  // The `most` likest to a lower-case word, in no order.
  std::vector<std::string_view> like(std::string_view lower, std::size_t most) const;

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
  std::vector<LetterSet> letters_;
  std::vector<float> norms_, often_;  // by word; what a frequent one is worth more
  std::vector<std::uint32_t> begin_;  // of the words that have a trait
  std::vector<std::uint16_t> having_;
};

}  // namespace firstread
