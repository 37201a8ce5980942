// Bytes and code points.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace firstread {

// The first byte that is not part of valid UTF-8 (no overlong forms, surrogates or values past U+10FFFF).
std::optional<std::size_t> first_broken_byte(std::string_view text);

// The code point that starts at `at`, which must be the start of one, and its length in bytes.
struct Point {
  char32_t value;
  std::uint32_t bytes;
};
Point point_at(std::string_view text, std::size_t at);
Point point_before(std::string_view text, std::size_t at);  // `at` > 0

std::uint32_t count_points(std::string_view text);
std::uint32_t count_utf16(std::string_view text);
void append(std::string& out, char32_t point);

}  // namespace firstread
