#include "document/plain_signs.h"

#include "text/unicode.h"
#include "text/utf8.h"

namespace firstread {
namespace {

bool lower_byte(char byte) { return byte >= 'a' && byte <= 'z'; }
bool digit(char byte) { return byte >= '0' && byte <= '9'; }

}  // namespace

bool starts_lower(std::string_view line) { return !line.empty() && is_lower(point_at(line, 0).value); }

bool ends_sentence(std::string_view line) {
  while (!line.empty()) {
    const char32_t last = point_before(line, line.size()).value;
    if (last == U'"' || last == U'\'' || last == U')' || last == 0x201D || last == 0x2019 || last == U']')
      line.remove_suffix(point_before(line, line.size()).bytes);
    else
      return last == U'.' || last == U'!' || last == U'?' || last == 0x2026;
  }
  return false;
}

std::size_t plain_list_mark(std::string_view line) {
  std::size_t end = 0;
  for (const std::string_view bullet : {"-", "*", "+", "\u2022", "\u2013", "\u00B7", "\u25AA", "\u25E6", "\u2023"})
    if (line.starts_with(bullet)) end = bullet.size();
  if (end == 0) {
    const bool bracket = line.starts_with('(');
    std::size_t at = bracket ? 1 : 0;
    const std::size_t first = at;
    while (at < line.size() && digit(line[at]) && at - first < 3) ++at;
    const bool letter = at == first && at + 1 < line.size() && lower_byte(line[at]) && line[at + 1] == ')';
    if (letter) ++at;
    if (at == first || at >= line.size()) return 0;
    if (line[at] != ')' && (bracket || line[at] != '.')) return 0;
    end = at + 1;
  }
  const std::size_t words = line.find_first_not_of(" \t", end);
  return words == line.npos || words == end ? 0 : words;
}

bool plain_rule(std::string_view line) {
  return line.find_first_not_of("-=*_~#. ") == line.npos && line.size() >= 2 && !ends_sentence(line);
}

}  // namespace firstread
