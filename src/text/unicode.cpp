#include "text/unicode.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "text/utf8.h"

namespace firstread {
namespace {

bool ascii(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char byte) { return (byte & 0x80) != 0; });
}
char ascii_lower(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte; }
char ascii_upper(char byte) { return byte >= 'a' && byte <= 'z' ? static_cast<char>(byte - 32) : byte; }

utf8proc_category_t category(char32_t point) { return utf8proc_category(static_cast<utf8proc_int32_t>(point)); }

char32_t lower(char32_t point) { return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(point))); }
char32_t upper(char32_t point) { return static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(point))); }

template <class Change>
std::string each_point(std::string_view text, Change change) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Point point = point_at(text, at);
    append(out, change(point.value));
    at += point.bytes;
  }
  return out;
}

// Characters that are surely in normal form C whatever stands around them. Others are left to utf8proc.
bool surely_composed(char32_t point) { return point < 0x300 || (point >= 0x2010 && point < 0x2040); }

bool surely_composed(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Point point = point_at(text, at);
    if (!surely_composed(point.value)) return false;
    at += point.bytes;
  }
  return true;
}

bool invisible(char32_t point) {
  return point == 0xAD || (point >= 0x200B && point <= 0x200D) || point == 0x2060 || point == 0xFEFF;
}

char32_t straight(char32_t point) {
  // An acute accent of its own is what some keyboards have for an apostrophe.
  return point == 0x2019 || point == 0x2018 || point == 0x2BC || point == 0x201B || point == 0xB4 ? U'\'' : point;
}

bool regional(char32_t point) { return point >= 0x1F1E6 && point <= 0x1F1FF; }

}  // namespace

bool is_letter(char32_t point) {
  if (point < 0x80) return (point | 0x20) >= U'a' && (point | 0x20) <= U'z';
  const auto kind = category(point);
  return kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO;
}

bool is_upper(char32_t point) {
  if (point < 0x80) return point >= U'A' && point <= U'Z';
  const auto kind = category(point);
  return kind == UTF8PROC_CATEGORY_LU || kind == UTF8PROC_CATEGORY_LT;
}

bool is_lower(char32_t point) {
  if (point < 0x80) return point >= U'a' && point <= U'z';
  return category(point) == UTF8PROC_CATEGORY_LL;
}

bool is_digit(char32_t point) {
  if (point < 0x80) return point >= U'0' && point <= U'9';
  return category(point) == UTF8PROC_CATEGORY_ND;
}

bool is_space(char32_t point) {
  if (point < 0x80) return point == U' ' || (point >= U'\t' && point <= U'\r');
  if (point == 0x85) return true;
  const auto kind = category(point);
  return kind >= UTF8PROC_CATEGORY_ZS && kind <= UTF8PROC_CATEGORY_ZP;
}

bool is_punctuation(char32_t point) {
  const auto kind = category(point);
  return kind >= UTF8PROC_CATEGORY_PC && kind <= UTF8PROC_CATEGORY_PO;
}

bool is_mark(char32_t point) {
  if (point < 0x300) return false;
  const auto kind = category(point);
  return kind >= UTF8PROC_CATEGORY_MN && kind <= UTF8PROC_CATEGORY_ME;
}

std::string to_lower(std::string_view text) {
  if (!ascii(text)) return each_point(text, lower);
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), ascii_lower);
  return out;
}

std::string to_upper(std::string_view text) {
  if (!ascii(text)) return each_point(text, upper);
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), ascii_upper);
  return out;
}

std::string capitalised(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Point point = point_at(text, at);
    if (is_letter(point.value)) {
      std::string out(text.substr(0, at));
      append(out, upper(point.value));
      out += text.substr(at + point.bytes);
      return out;
    }
    at += point.bytes;
  }
  return std::string(text);
}

bool starts_upper(std::string_view text) { return !text.empty() && is_upper(point_at(text, 0).value); }

bool all_upper(std::string_view text) {
  bool letter = false;
  for (std::size_t at = 0; at < text.size();) {
    const Point point = point_at(text, at);
    if (is_lower(point.value)) return false;
    letter = letter || is_letter(point.value);
    at += point.bytes;
  }
  return letter;
}

std::string composed(std::string_view text) {
  if (ascii(text) || surely_composed(text)) return std::string(text);
  utf8proc_uint8_t* made = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &made, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(made, &std::free);
  if (size < 0) return std::string(text);
  return {reinterpret_cast<const char*>(made), static_cast<std::size_t>(size)};
}

std::string folded(std::string_view text) {
  if (ascii(text)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  const std::string normal = composed(text);
  for (std::size_t at = 0; at < normal.size();) {
    const Point point = point_at(normal, at);
    if (!invisible(point.value)) append(out, straight(point.value));
    at += point.bytes;
  }
  return out;
}

int cells(char32_t point) {
  if (point >= 0x20 && point < 0x7F) return 1;
  if (point < 0xA0) return 0;
  return utf8proc_charwidth(static_cast<utf8proc_int32_t>(point));
}

int cells(std::string_view text) {
  int sum = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = cluster_end(text, at);
    int widest = 0;
    bool emoji = false;
    for (std::size_t inside = at; inside < end;) {
      const Point point = point_at(text, inside);
      widest = std::max(widest, cells(point.value));
      emoji = emoji || point.value == 0xFE0F || regional(point.value);  // shown as a picture, two cells wide
      inside += point.bytes;
    }
    sum += emoji && widest > 0 ? 2 : widest;
    at = end;
  }
  return sum;
}

std::size_t cluster_end(std::string_view text, std::size_t at) {
  Point before = point_at(text, at);
  std::size_t end = at + before.bytes;
  utf8proc_int32_t state = 0;
  while (end < text.size()) {
    const unsigned char next = static_cast<unsigned char>(text[end]);
    if (next < 0x80 && next != '\n')
      return end;  // ASCII joins nothing before it, but for the second half of a line end
    const Point point = point_at(text, end);
    if (utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(before.value),
                                         static_cast<utf8proc_int32_t>(point.value), &state))
      return end;
    before = point;
    end += point.bytes;
  }
  return end;
}

}  // namespace firstread
