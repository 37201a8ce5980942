#include "english/word_outline.h"

namespace firstread {
namespace {

constexpr std::uint8_t classified(char c, char n, bool begins) {
  const bool soft = n == 'e' || n == 'i' || n == 'y';
  switch (c) {
    case 'b':
      return 1;
    case 'p':
      return n == 'h' ? 4 : begins && n == 's' ? 0 : 1;
    case 'c':
      return soft || n == 'h' ? 8 : 2;
    case 'g':
      return n == 'h' ? 0 : soft ? 8 : 2;
    case 'k':
      return begins && n == 'n' ? 0 : 2;
    case 'q':
      return 2;
    case 'd':
      return 3;
    case 't':
      return n == 'i' ? SoundClasses::by_what_follows : 3;
    case 'f':
    case 'v':
      return 4;
    case 'l':
      return 5;
    case 'm':
    case 'n':
      return 6;
    case 'r':
      return 7;
    case 's':
    case 'z':
    case 'x':
    case 'j':
      return 8;
    default:
      return 0;
  }
}

}  // namespace

constexpr SoundClasses::SoundClasses() {
  for (char c = 'a'; c <= 'z'; ++c)
    for (char n = '`'; n <= 'z'; ++n)
      for (const bool begins : {false, true}) of[begins ? 1 : 0][c & 31][n & 31] = classified(c, n, begins);
}
constexpr SoundClasses sound_classes;

Consonants::Consonants(std::string_view lower) {
  const auto at = [&](std::size_t i) { return i < lower.size() ? letter_number(lower[i]) : std::uint8_t{0}; };
  all[size++] = begin;
  for (std::size_t i = 0; i < lower.size(); ++i)
    if (const std::uint8_t one = consonant_class(at(i), at(i + 1), at(i + 2), i == 0); one != 0 && one != all[size - 1])
      all[size++] = one;
  all[size++] = end;
}

}  // namespace firstread
