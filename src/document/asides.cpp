#include "document/asides.h"

#include <algorithm>

namespace firstread {
namespace {

constexpr std::size_t longest = 300;

bool is_letter(char byte) { return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z'; }
bool is_one_of(char byte, std::string_view signs) { return signs.find(byte) != std::string_view::npos; }
bool is_of_key(char byte) {
  return is_letter(byte) || (byte >= '0' && byte <= '9') || is_one_of(byte, "_:.#$%&-+?<>~/");
}

std::size_t bracketed(std::string_view text, std::size_t at, std::size_t end, bool may_define) {
  if (at + 2 >= end) return at;
  const std::size_t close = text.substr(0, std::min(end, at + longest)).find(']', at);
  if (close == text.npos) return at;
  if (text[at + 1] == '^') {
    if (text.substr(at, close - at).find(' ') != text.npos) return at;
    const bool definition = may_define && close + 1 < end && text[close + 1] == ':';
    return definition ? std::min(text.find_first_not_of(' ', close + 2), end) : close + 1;
  }
  const std::string_view inside = text.substr(at + 1, close - at - 1);
  const std::size_t sign = inside.find('@');
  const bool cited = sign != inside.npos && sign + 1 < inside.size() && is_letter(inside[sign + 1]) &&
                     (sign == 0 || is_one_of(inside[sign - 1], " -{"));
  return cited ? close + 1 : at;
}

}  // namespace

std::size_t aside_end(std::string_view text, std::size_t at, std::size_t end, bool may_define) {
  if (text[at] == '[') return bracketed(text, at, end, may_define);
  const bool starts = at == 0 || is_one_of(text[at - 1], " \t\n(\"");
  if (!starts || at + 1 >= end || !is_letter(text[at + 1])) return at;
  std::size_t stop = at + 1;
  while (stop < end && is_of_key(text[stop])) ++stop;
  while (stop > at + 1 && is_one_of(text[stop - 1], ".:?&,")) --stop;
  return stop;
}

std::size_t before_attributes(std::string_view text, std::size_t begin, std::size_t end) {
  if (text[end - 1] != '}') return end;
  const std::size_t brace = text.substr(begin, end - begin).rfind('{');
  if (brace == text.npos || begin + brace + 1 >= end || !is_one_of(text[begin + brace + 1], "#.-")) return end;
  return std::max(begin, text.find_last_not_of(' ', begin + brace - (brace > 0)) + (brace > 0));
}

bool is_image_alone(std::string_view text, std::size_t line, std::size_t bang) {
  const std::size_t end = std::min(text.find_first_of("\r\n", bang), text.size());
  const std::string_view after = text.substr(end, text.find_first_not_of("\r\n", end) - end);
  const bool last = end + after.size() == text.size() || std::count(after.begin(), after.end(), '\n') > 1;
  return last && is_one_of(text[text.find_last_not_of(" \t", end - 1)], ")]}") &&
         text.find_first_not_of(" \t", line) == bang && text.substr(bang + 2, end - bang).find("![") == text.npos;
}

}  // namespace firstread
