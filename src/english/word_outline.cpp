#include "english/word_outline.h"

namespace firstread {
namespace {

constexpr std::uint8_t by_what_follows = 15;  // "ti": as in "nation" or as in "tin"

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
      return n == 'i' ? by_what_follows : 3;
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

struct Classes {
  std::array<std::array<std::uint8_t, 32>, 32> inside{};
  constexpr Classes() {
    for (char c = 'a'; c <= 'z'; ++c)
      for (char n = '`'; n <= 'z'; ++n)
        inside[static_cast<unsigned>(c & 31)][static_cast<unsigned>(n & 31)] = classified(c, n, false);
  }
};
constexpr Classes classes;

}  // namespace

std::uint8_t consonant_class(char letter, char next, char after_next, bool begins) {
  if (letter < 'a' || letter > 'z') return 0;
  const bool known = next >= 'a' && next <= 'z';
  const std::uint8_t one = begins ? classified(letter, next, true)
                                  : classes.inside[static_cast<unsigned>(letter & 31)][known ? next & 31 : 0];
  if (one != by_what_follows) return one;
  return after_next == 'o' || after_next == 'a' || after_next == 'e' ? 8 : 3;
}

Consonants::Consonants(std::string_view lower) {
  const auto at = [&](std::size_t i) { return i < lower.size() ? lower[i] : '\0'; };
  all[size++] = begin;
  for (std::size_t i = 0; i < lower.size(); ++i)
    if (const std::uint8_t one = consonant_class(lower[i], at(i + 1), at(i + 2), i == 0);
        one != 0 && one != all[size - 1])
      all[size++] = one;
  all[size++] = end;
}

}  // namespace firstread
