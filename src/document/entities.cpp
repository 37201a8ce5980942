#include "document/entities.h"

#include <algorithm>
#include <charconv>

#include "text/utf8.h"

namespace firstread {
namespace {

struct Entity {
  std::string_view name;
  char32_t point;
};

// Sorted by name. The Latin letters of Western Europe, and the signs of typographers.
constexpr Entity entities[] = {
    {"AElig", 0xC6},    {"Aacute", 0xC1},  {"Acirc", 0xC2},    {"Agrave", 0xC0},   {"Aring", 0xC5},
    {"Atilde", 0xC3},   {"Auml", 0xC4},    {"Ccedil", 0xC7},   {"Delta", 0x394},   {"ETH", 0xD0},
    {"Eacute", 0xC9},   {"Ecirc", 0xCA},   {"Egrave", 0xC8},   {"Euml", 0xCB},     {"Gamma", 0x393},
    {"Iacute", 0xCD},   {"Icirc", 0xCE},   {"Igrave", 0xCC},   {"Iuml", 0xCF},     {"Ntilde", 0xD1},
    {"OElig", 0x152},   {"Oacute", 0xD3},  {"Ocirc", 0xD4},    {"Ograve", 0xD2},   {"Omega", 0x3A9},
    {"Oslash", 0xD8},   {"Otilde", 0xD5},  {"Ouml", 0xD6},     {"Prime", 0x2033},  {"Scaron", 0x160},
    {"Sigma", 0x3A3},   {"THORN", 0xDE},   {"Uacute", 0xDA},   {"Ucirc", 0xDB},    {"Ugrave", 0xD9},
    {"Uuml", 0xDC},     {"Yacute", 0xDD},  {"Yuml", 0x178},    {"aacute", 0xE1},   {"acirc", 0xE2},
    {"acute", 0xB4},    {"aelig", 0xE6},   {"agrave", 0xE0},   {"alpha", 0x3B1},   {"amp", 0x26},
    {"apos", 0x27},     {"aring", 0xE5},   {"ast", 0x2A},      {"atilde", 0xE3},   {"auml", 0xE4},
    {"bdquo", 0x201E},  {"beta", 0x3B2},   {"brvbar", 0xA6},   {"bull", 0x2022},   {"ccedil", 0xE7},
    {"cent", 0xA2},     {"colon", 0x3A},   {"comma", 0x2C},    {"commat", 0x40},   {"copy", 0xA9},
    {"dagger", 0x2020}, {"deg", 0xB0},     {"delta", 0x3B4},   {"divide", 0xF7},   {"dollar", 0x24},
    {"eacute", 0xE9},   {"ecirc", 0xEA},   {"egrave", 0xE8},   {"emsp", 0x2003},   {"ensp", 0x2002},
    {"epsilon", 0x3B5}, {"eth", 0xF0},     {"euml", 0xEB},     {"euro", 0x20AC},   {"excl", 0x21},
    {"frac12", 0xBD},   {"frac14", 0xBC},  {"frac34", 0xBE},   {"gamma", 0x3B3},   {"ge", 0x2265},
    {"gt", 0x3E},       {"half", 0xBD},    {"hellip", 0x2026}, {"hyphen", 0x2010}, {"iacute", 0xED},
    {"icirc", 0xEE},    {"iexcl", 0xA1},   {"igrave", 0xEC},   {"iquest", 0xBF},   {"iuml", 0xEF},
    {"lambda", 0x3BB},  {"laquo", 0xAB},   {"lbrace", 0x7B},   {"lbrack", 0x5B},   {"ldquo", 0x201C},
    {"le", 0x2264},     {"lowbar", 0x5F},  {"lpar", 0x28},     {"lsaquo", 0x2039}, {"lsquo", 0x2018},
    {"lt", 0x3C},       {"mdash", 0x2014}, {"micro", 0xB5},    {"middot", 0xB7},   {"minus", 0x2212},
    {"mu", 0x3BC},      {"nbsp", 0xA0},    {"ndash", 0x2013},  {"ne", 0x2260},     {"ntilde", 0xF1},
    {"num", 0x23},      {"oacute", 0xF3},  {"ocirc", 0xF4},    {"oelig", 0x153},   {"ograve", 0xF2},
    {"omega", 0x3C9},   {"ordf", 0xAA},    {"ordm", 0xBA},     {"oslash", 0xF8},   {"otilde", 0xF5},
    {"ouml", 0xF6},     {"para", 0xB6},    {"percnt", 0x25},   {"period", 0x2E},   {"permil", 0x2030},
    {"pi", 0x3C0},      {"plus", 0x2B},    {"plusmn", 0xB1},   {"pound", 0xA3},    {"prime", 0x2032},
    {"quest", 0x3F},    {"quot", 0x22},    {"raquo", 0xBB},    {"rbrace", 0x7D},   {"rbrack", 0x5D},
    {"rdquo", 0x201D},  {"reg", 0xAE},     {"rho", 0x3C1},     {"rpar", 0x29},     {"rsaquo", 0x203A},
    {"rsquo", 0x2019},  {"sbquo", 0x201A}, {"scaron", 0x161},  {"sect", 0xA7},     {"semi", 0x3B},
    {"shy", 0xAD},      {"sigma", 0x3C3},  {"sol", 0x2F},      {"sup1", 0xB9},     {"sup2", 0xB2},
    {"sup3", 0xB3},     {"szlig", 0xDF},   {"tau", 0x3C4},     {"theta", 0x3B8},   {"thinsp", 0x2009},
    {"thorn", 0xFE},    {"times", 0xD7},   {"trade", 0x2122},  {"uacute", 0xFA},   {"ucirc", 0xFB},
    {"ugrave", 0xF9},   {"uuml", 0xFC},    {"vert", 0x7C},     {"yacute", 0xFD},   {"yen", 0xA5},
    {"yuml", 0xFF},     {"zwj", 0x200D},   {"zwnj", 0x200C},
};
static_assert(std::is_sorted(std::begin(entities), std::end(entities),
                             [](const Entity& a, const Entity& b) { return a.name < b.name; }));

constexpr std::size_t longest = 34;

bool is_name_byte(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

std::string numbered(std::string_view digits, int base) {
  std::uint32_t value = 0;
  const auto [end, trouble] = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  if (trouble != std::errc{} || end != digits.data() + digits.size() || value < 0x20 || value > 0x10FFFF ||
      (value >= 0xD800 && value < 0xE000))
    return {};
  std::string out;
  append(out, value);
  return out;
}

}  // namespace

std::string entity_meaning(std::string_view entity) {
  if (entity.size() < 3 || entity.front() != '&' || entity.back() != ';') return {};
  const std::string_view name = entity.substr(1, entity.size() - 2);
  if (name.front() == '#') {
    const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    return hex ? numbered(name.substr(2), 16) : numbered(name.substr(1), 10);
  }
  const auto found = std::lower_bound(std::begin(entities), std::end(entities), name,
                                      [](const Entity& a, std::string_view b) { return a.name < b; });
  if (found == std::end(entities) || found->name != name) return {};
  std::string out;
  append(out, found->point);
  return out;
}

std::size_t entity_length(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  if (end < text.size() && text[end] == '#') ++end;
  while (end < text.size() && end - at < longest && is_name_byte(text[end])) ++end;
  return end < text.size() && text[end] == ';' && end > at + 1 ? end + 1 - at : 0;
}

}  // namespace firstread
