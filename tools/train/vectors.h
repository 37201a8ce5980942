// Vectors of words from open text, by skip-gram that tells places apart (Ling et al. 2015): what stands two before, one
// before, one after and two after a word is foretold with weights of its own. For the offline teacher.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace firstread::train {

struct VectorSettings {
  std::uint32_t least = 10;  // a word has a vector when it is as frequent
  std::size_t words_most = 60'000;
  std::uint64_t text_words = 40'000'000;
  unsigned every = 1;  // one in so many paragraphs
};

// Lines of a word and its figures, in order of frequency.
std::string word_vectors(const std::vector<std::string>& files, const VectorSettings& settings);

}  // namespace firstread::train
