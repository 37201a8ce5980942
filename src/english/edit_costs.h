// How likely a slip is: what it costs to write one letter for another, to leave one out, to write one too many, and to
// spell a sound another way ("f" for "ph", "shun" for "tion"). One unit is a plain wrong consonant. Facts of English
// spelling.
#pragma once

#include <span>
#include <string_view>

namespace firstread {

bool is_vowel(char c);
bool neighbouring_keys(char a, char b);  // in one row of the keyboard

// `at` is the place in the misspelling, `target_before` the letter of the word before this one (0 at its start).
float substitution(std::string_view written, std::size_t at, char meant);
float needless(std::string_view written, std::size_t at, char target_before);             // written[at] is one too many
float missing(std::string_view written, std::size_t at, char meant, char target_before);  // before written[at]
float swapped(std::string_view written, std::size_t at);                                  // written[at], [at + 1]

// A sound spelt otherwise: `written` stands where the word has `meant`.
struct SoundRule {
  std::string_view written, meant;
  float cost;
  enum class Where : unsigned char { anywhere, start, end } where = Where::anywhere;
};

// The rules whose `written` begins with this letter.
std::span<const SoundRule> sound_rules(char first);

}  // namespace firstread
