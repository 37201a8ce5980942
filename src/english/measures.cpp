#include "english/measures.h"

#include <cmath>
#include <deque>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "english/analysis.h"
#include "text/utf8.h"

namespace firstread {
namespace {

bool vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'; }

bool ends(std::string_view word, std::string_view ending) {
  return word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending;
}

bool counts(BlockKind kind) {
  return kind == BlockKind::paragraph || kind == BlockKind::item || kind == BlockKind::caption;
}

// A clitic is part of the word before it: "don't" is one word to a reader who counts.
bool is_counted_word(const Token& token) {
  if (token.kind != TokenKind::word && token.kind != TokenKind::number && token.kind != TokenKind::address)
    return false;
  return token.space_before || (token.lower[0] != '\'' && token.lower != "n't");
}

// Words as numbers: the first word is 0, and so is each that is the same; the next word 1 …
class Numbering {
 public:
  void add(const Token& token) {
    numbers_.push_back(known_.try_emplace(token.key, static_cast<std::uint32_t>(known_.size())).first->second);
  }
  std::size_t distinct() const { return known_.size(); }
  const std::vector<std::uint32_t>& words() const { return numbers_; }

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> known_;
  std::vector<std::uint32_t> numbers_;
};

// Moving-average type–token ratio: the mean share of different words in every window of fifty.
double moving_average_ratio(const Numbering& numbering) {
  constexpr std::size_t window = 50;
  const std::vector<std::uint32_t>& words = numbering.words();
  if (words.empty()) return 0;
  std::vector<std::uint32_t> times(numbering.distinct(), 0);
  std::size_t seen = 0;
  double sum = 0;
  std::size_t windows = 0;
  for (std::size_t k = 0; k < words.size(); ++k) {
    if (times[words[k]]++ == 0) ++seen;
    if (k >= window && --times[words[k - window]] == 0) --seen;
    if (k + 1 >= window) {
      sum += static_cast<double>(seen) / window;
      ++windows;
    }
  }
  return windows > 0 ? sum / static_cast<double>(windows)
                     : static_cast<double>(seen) / static_cast<double>(words.size());
}

}  // namespace

std::uint32_t syllables(std::string_view word) {
  if (word.empty()) return 0;
  std::uint32_t groups = 0;
  bool in_vowels = false;
  for (std::size_t k = 0; k < word.size(); ++k) {
    const bool now = vowel(word[k]) && !(word[k] == 'y' && k == 0);
    if (now && !in_vowels) ++groups;
    // "ia", "io", "eo" and "ua" mostly are two: "reliable", "video", "actual"; "-tion", "-cious" are one.
    if (now && in_vowels && k > 0) {
      const char before = word[k - 1];
      const bool split =
          (before == 'i' && (word[k] == 'a' || word[k] == 'o' || word[k] == 'e') && k >= 2 && word[k - 2] != 't' &&
           word[k - 2] != 'c' && word[k - 2] != 's' && word[k - 2] != 'g' && word[k] != 'e') ||
          (before == 'e' && word[k] == 'o' && k >= 2) ||
          (before == 'u' && word[k] == 'a' && k >= 2 && word[k - 2] != 'q');
      if (split) ++groups;
    }
    in_vowels = now;
  }
  if (ends(word, "e") && !ends(word, "le") && groups > 1)
    --groups;
  else if (ends(word, "le") && word.size() > 2 && vowel(word[word.size() - 3]) && groups > 1)
    --groups;
  if (ends(word, "es") && groups > 1) {
    const char before = word[word.size() - 3];
    const bool hiss = before == 's' || before == 'x' || before == 'z' || before == 'c' || before == 'g' ||
                      ends(word, "ches") || ends(word, "shes");
    if (!hiss && !vowel(before)) --groups;
  }
  if (ends(word, "ed") && groups > 1) {
    const char before = word[word.size() - 3];
    if (before != 't' && before != 'd' && !vowel(before)) --groups;
  }
  return groups == 0 ? 1 : groups;
}

Measures measure(const Analysis& analysis) {
  Measures m;
  Numbering words;
  std::vector<double> lengths;
  std::uint32_t polysyllables = 0;
  for (const Paragraph& paragraph : analysis.paragraphs()) {
    const Block& block = analysis.document().blocks[paragraph.block];
    if (block.kind == BlockKind::heading) ++m.headings;
    if (!counts(block.kind)) continue;
    if (block.kind == BlockKind::paragraph) ++m.paragraphs;
    for (std::uint32_t s = paragraph.first; s < paragraph.last; ++s) {
      double here = 0;
      const Sentence& sentence = analysis.sentences()[s];
      for (const Token& token : analysis.tokens().subspan(sentence.first, sentence.last - sentence.first)) {
        if (!is_counted_word(token)) continue;
        ++here;
        if (token.kind != TokenKind::word) continue;
        words.add(token);
        m.characters += count_points(token.lower);
        const std::uint32_t beats = firstread::syllables(token.lower);
        m.syllables += beats;
        if (beats >= 3) {
          ++m.long_words;
          ++polysyllables;
        }
      }
      if (here == 0) continue;
      m.words += static_cast<std::uint32_t>(here);
      ++m.sentences;
      lengths.push_back(here);
    }
  }
  m.distinct_words = static_cast<std::uint32_t>(words.distinct());
  m.variety = moving_average_ratio(words);
  if (m.sentences == 0 || words.words().empty()) return m;
  const double w = static_cast<double>(words.words().size()), s = m.sentences;
  m.words_per_sentence = m.words / s;
  double squares = 0;
  for (double length : lengths) squares += (length - m.words_per_sentence) * (length - m.words_per_sentence);
  m.sentence_deviation = std::sqrt(squares / s);
  m.grade = 0.39 * (w / s) + 11.8 * (m.syllables / w) - 15.59;
  m.reading_ease = 206.835 - 1.015 * (w / s) - 84.6 * (m.syllables / w);
  m.automated_readability = 4.71 * (m.characters / w) + 0.5 * (w / s) - 21.43;
  m.coleman_liau = 0.0588 * (100 * m.characters / w) - 0.296 * (100 * s / w) - 15.8;
  m.fog = 0.4 * (w / s + 100 * m.long_words / w);
  m.smog = 1.0430 * std::sqrt(polysyllables * 30.0 / s) + 3.1291;
  return m;
}

}  // namespace firstread
