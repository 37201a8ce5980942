#include "english/channel.h"

#include <algorithm>

#include "english/edit_costs.h"

namespace firstread {
namespace {

constexpr std::string_view spelling = std::string_view("\0abcdefghijklmnopqrstuvwxyz'-.\0\0", Channel::letters);
constexpr std::size_t longest_meant = 32;
constexpr float across = 1.0f;

}  // namespace

std::uint8_t Channel::number(char c) {
  if (c >= 'a' && c <= 'z') return static_cast<std::uint8_t>(c - 'a' + 1);
  return c == '\'' ? 27 : c == '-' ? 28 : 0;
}

char Channel::letter(std::uint8_t number) { return spelling[number]; }

void Channel::add(std::size_t at, std::size_t written, std::string_view meant, float cost) {
  Rule fitting{.written = written, .cost = cost};
  for (const char c : meant) fitting.meant[fitting.size++] = number(c);
  rules_begin[at] |= fitting.size == 0 ? ~std::uint32_t{0} : std::uint32_t{1} << fitting.meant[0];
  rules[at].push_back(fitting);
}

Channel::Channel(std::string_view word, std::span<const SpellingHabit> habits) : size(word.size()) {
  for (std::size_t i = 0; i <= size; ++i) {
    if (i > 1 && i < size && (word[i] == 'k') == (word[i - 1] == 'k')) {
      missing[i] = missing[i - 1];  // nothing else tells places inside a word apart
    } else {
      for (unsigned letter = 1; letter < letters; ++letter)
        missing[i][letter] = firstread::missing(word, i, spelling[letter], 0);
    }
    for (unsigned letter = 1; letter < letters && i < size; ++letter)
      instead[i][letter] = substitution(word, i, spelling[letter]);
    least_missing[i] = std::min(doubled, *std::min_element(missing[i].begin() + 1, missing[i].end()));
    if (i == size) break;
    read[i] = number(word[i]);
    instead[i][read[i]] = 1e9f;
    least_instead[i] = *std::min_element(instead[i].begin() + 1, instead[i].end());
    instead[i][read[i]] = 0;
    needless_after_same[i] = needless(word, i, word[i]);
    needless_else[i] = needless(word, i, 0);
    if (i + 1 < size) swap[i] = swapped(word, i);
    // "tradegy", "revelant": two consonants changed places around a vowel, or two vowels around a consonant.
    if (i + 2 < size && word[i] != word[i + 2] && is_vowel(word[i]) == is_vowel(word[i + 2]) &&
        is_vowel(word[i]) != is_vowel(word[i + 1]))
      add(i, 3, std::string{word[i + 2], word[i + 1], word[i]}, across);
    rules[i].reserve(16);
    for (const SoundRule& rule : sound_rules(word[i])) {
      if (word.substr(i, rule.written.size()) != rule.written) continue;
      if (rule.where == SoundRule::Where::start && i != 0) continue;
      if (rule.where == SoundRule::Where::end && i + rule.written.size() != size) continue;
      add(i, rule.written.size(), rule.meant, rule.cost);
    }
    for (const SpellingHabit& habit : habits) {
      if (word.substr(i, habit.written.size()) != habit.written) continue;
      if (habit.where == SpellingHabit::Where::start && i != 0) continue;
      if (habit.where == SpellingHabit::Where::end && i + habit.written.size() != size) continue;
      add(i, habit.written.size(), habit.meant, habit.cost);
    }
  }
}

float Channel::edits(std::string_view meant) const {
  if (meant.size() > longest_meant) return 1e9f;
  std::array<std::uint8_t, longest_meant + 1> want{};  // 0 at the end
  std::transform(meant.begin(), meant.end(), want.begin(), number);
  // cost[i][j]: i letters read, j letters of the word accounted for.
  std::array<std::array<float, longest_meant + 1>, longest + 1> cost;
  for (std::size_t i = 0; i <= size; ++i) std::fill_n(cost[i].begin(), meant.size() + 1, 1e9f);
  cost[0][0] = 0;
  const auto reach = [&](std::size_t i, std::size_t j, float value) { cost[i][j] = std::min(cost[i][j], value); };
  for (std::size_t i = 0; i <= size; ++i) {
    for (std::size_t j = 0; j <= meant.size(); ++j) {
      const float now = cost[i][j];
      if (now >= 1e9f) continue;
      const std::uint8_t last = j > 0 ? want[j - 1] : 0;
      if (j < meant.size()) {
        const bool same = want[j] == last;
        if (!(same && i < size && want[j] == read[i])) reach(i, j + 1, now + (same ? doubled : missing[i][want[j]]));
      }
      if (i == size) continue;
      if (j < meant.size()) reach(i + 1, j + 1, now + instead[i][want[j]]);
      const bool again = i > 0 && read[i] == last && read[i] == read[i - 1];
      reach(i + 1, j, now + (again ? needless_after_same[i] : needless_else[i]));
      if (i + 1 < size && j + 1 < meant.size() && read[i] != read[i + 1] && want[j] == read[i + 1] &&
          want[j + 1] == read[i])
        reach(i + 2, j + 2, now + swap[i]);
      if ((rules_begin[i] >> want[j] & 1) == 0) continue;
      for (const Rule& rule : rules[i])
        if (j + rule.size <= meant.size() && std::equal(rule.meant.begin(), rule.meant.begin() + rule.size, &want[j]))
          reach(i + rule.written, j + rule.size, now + rule.cost);
    }
  }
  return cost[size][meant.size()];
}

}  // namespace firstread
