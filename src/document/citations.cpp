#include "document/citations.h"

#include <algorithm>
#include <string_view>

#include "text/unicode.h"
#include "text/utf8.h"

namespace firstread {
namespace {

constexpr std::size_t longest = 160;  // bytes between the brackets

bool digit(char byte) { return byte >= '0' && byte <= '9'; }

// "4", "2, 5–7", "12; 14, p. 3"
bool is_numbers(std::string_view inside) {
  bool any = false;
  for (std::size_t at = 0; at < inside.size();) {
    const Point point = point_at(inside, at);
    if (is_digit(point.value))
      any = true;
    else if (point.value != U',' && point.value != U';' && point.value != U' ' && point.value != U'-' &&
             point.value != 0x2013 && point.value != 0xA0)
      return false;
    at += point.bytes;
  }
  return any && inside.size() <= 24 && digit(inside.front());
}

// A year from 1000 to 2099, perhaps with a letter; or "n.d.".
bool is_year(std::string_view word) {
  if (word == "n.d" || word == "n.d.") return true;
  if (word.size() == 5 && word[4] >= 'a' && word[4] <= 'z') word.remove_suffix(1);
  return word.size() == 4 && (word[0] == '1' || word.starts_with("20")) && std::all_of(word.begin(), word.end(), digit);
}

bool is_page(std::string_view word) {
  return !word.empty() && word.size() <= 9 && digit(word.front()) &&
         word.find_first_not_of("0123456789-\xE2\x80\x93") == word.npos;
}

constexpr std::string_view between[] = {"and",  "&",  "et",    "al",   "al.",  "see",   "cf",  "cf.", "e.g", "e.g.",
                                        "p",    "p.", "pp",    "pp.",  "para", "para.", "ch",  "ch.", "in",  "qtd",
                                        "qtd.", "as", "cited", "also", "vol",  "vol.",  "van", "von", "de",  "der",
                                        "la",   "le", "of",    "the",  "for",  "no",    "no.", "sec", "sec."};

// "Smith, 2020, p. 4", "Smith and Jones 23", "see Smith 2019; Jones et al., 2020": a name in capitals, nothing but what
// joins names, and a year or page at the end of each part.
bool is_names(std::string_view inside) {
  while (!inside.empty()) {
    const std::size_t semicolon = inside.find(';');
    std::string_view part = inside.substr(0, semicolon);
    inside = semicolon == inside.npos ? std::string_view{} : inside.substr(semicolon + 1);
    bool name = false, number = false, year = false;
    std::size_t words = 0;
    while (!part.empty()) {
      const std::size_t end = std::min(part.find_first_of(" ,\n"), part.size());
      const std::string_view word = part.substr(0, end);
      part.remove_prefix(std::min(end + 1, part.size()));
      if (word.empty()) continue;
      ++words;
      if (is_year(word))
        year = number = true;
      else if (is_page(word))
        number = true;
      else if (std::find(std::begin(between), std::end(between), word) != std::end(between))
        continue;
      else if (starts_upper(word))
        name = true;
      else
        return false;
    }
    if (words == 0) continue;
    // Without a year a name and a page are all there may be: "(Smith 23)", but not "(Room 101 and Room 102)".
    if (!number || (!name && !year) || (!year && words > 6)) return false;
  }
  return true;
}

}  // namespace

void mark_citations(Prose& prose) {
  const std::string_view text = prose.text;
  const std::size_t before = prose.stretches.size();
  for (std::size_t at = text.find_first_of("(["); at != text.npos; at = text.find_first_of("([", at + 1)) {
    const char closing = text[at] == '(' ? ')' : ']';
    const std::size_t end = text.substr(0, at + longest).find_first_of("()[]", at + 1);
    if (end == text.npos || text[end] != closing || end == at + 1) continue;
    const std::string_view inside = text.substr(at + 1, end - at - 1);
    const bool cited =
        closing == ']' ? is_numbers(inside) : is_names(inside) && inside.find_first_of("0123456789.") != inside.npos;
    if (!cited) continue;
    prose.stretches.push_back({Markup::citation, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end) + 1});
    at = end;
  }
  if (prose.stretches.size() != before) order_stretches(prose);
}

}  // namespace firstread
