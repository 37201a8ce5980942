#include "english/characters.h"

#include "text/unicode.h"
#include "text/utf8.h"

namespace firstread {

Character wide_character(std::string_view text, std::size_t at) {
  const Point point = point_at(text, at);
  auto kind = Character::Kind::other;
  switch (point.value) {
    case 0x2019:
    case 0x02BC:
      kind = Character::Kind::apostrophe;
      break;
    case 0x2010:
    case 0x2011:
      kind = Character::Kind::hyphen;
      break;
    case 0x00AD:
    case 0x200D:
    case 0x200C:
    case 0x2060:
      kind = Character::Kind::letter;
      break;  // invisible, inside words
    default:
      if (is_letter(point.value) || is_mark(point.value))
        kind = Character::Kind::letter;
      else if (is_digit(point.value))
        kind = Character::Kind::digit;
      else if (is_space(point.value) || point.value == 0x200B)
        kind = Character::Kind::space;
  }
  return {point.value, point.bytes, kind};
}

}  // namespace firstread
