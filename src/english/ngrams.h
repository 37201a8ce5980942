// How usual a word is after the words before it: a modified Kneser–Ney model of lower-cased words (Chen & Goodman
// 1998), up to four words long, pruned and quantised into one mapped file (dictionaries/en/ngrams.bin, made by
// tools/statistics). Who uses it: the ranking of suggestions and the checks that weigh evidence. All values are natural
// logarithms.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

#include "base/files.h"
#include "english/packed_table.h"

namespace firstread {

enum class WordKey : std::uint64_t {};  // a word of the model; words it does not know share one key

class Ngrams {
 public:
  static constexpr std::size_t order = 4;
  static constexpr std::size_t most_words = 16;  // of a stretch that is weighed at once

  static Result<Ngrams> open(const Files& files, const std::filesystem::path& file);

  WordKey key(std::string_view lower) const;                                         // digits count as one digit
  void keys(std::span<const std::string_view> lower, std::span<WordKey> out) const;  // at most most_words
  static WordKey sentence_start();
  static WordKey sentence_end();
  static WordKey unknown();

  // ln P(word | history); the history is oldest first, and only its last three words count.
  float log_probability(std::span<const WordKey> history, WordKey word) const;

  // ln P(words[first] … words.back() | words before first): the likelihood of the end of a stretch.
  float log_likelihood(std::span<const WordKey> words, std::size_t first) const;

  // The same of what stands between and after the words before.
  float log_likelihood(std::span<const WordKey> before, std::span<const WordKey> middle,
                       std::span<const WordKey> after) const;

  // What the text gains when `written` becomes `candidate` between the words before and after it; above 0 the candidate
  // is the more usual. Of `before` (oldest first) the last three count, of `after` the first three; either may be
  // empty.
  float gain(std::span<const WordKey> before, std::span<const WordKey> written, std::span<const WordKey> candidate,
             std::span<const WordKey> after) const;

 private:
  struct Level {
    PackedTable table;
    std::array<float, 64> probability{}, backoff{};
  };
  struct Entry {
    bool found = false;
    float probability = 0, backoff = 0;
  };
  class Stretch;
  Entry find(std::size_t words, std::uint64_t hash) const;

  std::shared_ptr<const Mapping> mapping_;
  std::array<Level, order> levels_;
};

// The hash under which a run of words is kept.
std::uint64_t ngram_hash(std::span<const WordKey> words);

}  // namespace firstread
