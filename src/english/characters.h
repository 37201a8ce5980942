// Characters as words are made of them: what kind each is, with the quick way for ASCII.
#pragma once

#include <cstdint>
#include <string_view>

namespace firstread {

constexpr bool ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool ascii_digit(char c) { return c >= '0' && c <= '9'; }

struct Character {
  enum class Kind : std::uint8_t { letter, digit, apostrophe, hyphen, space, other };

  char32_t value;
  std::uint32_t bytes;
  Kind kind;
};

Character wide_character(std::string_view text, std::size_t at);

inline Character character(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (static_cast<unsigned char>(c) >= 0x80) return wide_character(text, at);
  auto kind = Character::Kind::other;
  if (ascii_letter(c))
    kind = Character::Kind::letter;
  else if (ascii_digit(c))
    kind = Character::Kind::digit;
  else if (c == '\'')
    kind = Character::Kind::apostrophe;
  else if (c == '-')
    kind = Character::Kind::hyphen;
  else if (c == ' ' || (c >= '\t' && c <= '\r'))
    kind = Character::Kind::space;
  return {static_cast<unsigned char>(c), 1, kind};
}

}  // namespace firstread
