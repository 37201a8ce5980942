#include "text/utf8.h"

#include <cassert>
#include <cstring>

namespace firstread {
namespace {

constexpr unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }
constexpr bool continues(unsigned char byte) { return (byte & 0xC0) == 0x80; }

// Eight bytes at once: most text is mostly ASCII.
std::uint64_t eight(std::string_view text, std::size_t at) {
  std::uint64_t word;
  std::memcpy(&word, text.data() + at, sizeof word);
  return word;
}
constexpr std::uint64_t high_bits = 0x8080808080808080u;

// Length of the valid sequence at `at`, or 0. Ranges of second bytes keep out overlong forms, surrogates and too large
// values.
std::uint32_t sequence(std::string_view text, std::size_t at) {
  const unsigned char first = byte_at(text, at);
  if (first < 0x80) return 1;
  const std::size_t left = text.size() - at;
  const auto follow = [&](std::size_t index, unsigned char low = 0x80, unsigned char high = 0xBF) {
    return index < left && byte_at(text, at + index) >= low && byte_at(text, at + index) <= high;
  };
  if (first >= 0xC2 && first <= 0xDF) return follow(1) ? 2 : 0;
  if (first >= 0xE0 && first <= 0xEF) {
    const unsigned char low = first == 0xE0 ? 0xA0 : 0x80, high = first == 0xED ? 0x9F : 0xBF;
    return follow(1, low, high) && follow(2) ? 3 : 0;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    const unsigned char low = first == 0xF0 ? 0x90 : 0x80, high = first == 0xF4 ? 0x8F : 0xBF;
    return follow(1, low, high) && follow(2) && follow(3) ? 4 : 0;
  }
  return 0;
}

}  // namespace

std::optional<std::size_t> first_broken_byte(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (at + 8 <= text.size() && (eight(text, at) & high_bits) == 0) {
      at += 8;
      continue;
    }
    const std::uint32_t bytes = sequence(text, at);
    if (bytes == 0) return at;
    at += bytes;
  }
  return std::nullopt;
}

Point point_at(std::string_view text, std::size_t at) {
  assert(at < text.size());
  const unsigned char first = byte_at(text, at);
  if (first < 0x80) return {first, 1};
  const auto low = [&](std::size_t index) { return char32_t{byte_at(text, at + index)} & 0x3F; };
  if (first < 0xE0) return {(char32_t{first} & 0x1F) << 6 | low(1), 2};
  if (first < 0xF0) return {(char32_t{first} & 0x0F) << 12 | low(1) << 6 | low(2), 3};
  return {(char32_t{first} & 0x07) << 18 | low(1) << 12 | low(2) << 6 | low(3), 4};
}

Point point_before(std::string_view text, std::size_t at) {
  assert(at > 0 && at <= text.size());
  do --at;
  while (at > 0 && continues(byte_at(text, at)));
  return point_at(text, at);
}

std::uint32_t count_points(std::string_view text) {
  std::uint32_t continuing = 0;
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    const std::uint64_t word = eight(text, at);
    // A continuation byte has its highest bit set and the next one clear. One multiplication adds up the eight bits, as
    // not every processor the program is built for counts bits.
    const std::uint64_t marks = (word & high_bits & ~(word << 1)) >> 7;
    continuing += static_cast<std::uint32_t>(marks * 0x0101010101010101u >> 56);
  }
  for (; at < text.size(); ++at) continuing += continues(byte_at(text, at));
  return static_cast<std::uint32_t>(text.size()) - continuing;
}

std::uint32_t count_utf16(std::string_view text) {
  std::uint32_t units = count_points(text);
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    if (at + 8 <= text.size() && (eight(text, at) & high_bits) == 0) {
      at += 7;
      continue;
    }
    units += byte_at(text, at) >= 0xF0;
  }
  return units;
}

void append(std::string& out, char32_t point) {
  const auto low = [&](int shift) { return static_cast<char>(0x80 | ((point >> shift) & 0x3F)); };
  if (point < 0x80) {
    out += static_cast<char>(point);
  } else if (point < 0x800) {
    out += static_cast<char>(0xC0 | (point >> 6));
    out += low(0);
  } else if (point < 0x10000) {
    out += static_cast<char>(0xE0 | (point >> 12));
    out += low(6);
    out += low(0);
  } else {
    out += static_cast<char>(0xF0 | (point >> 18));
    out += low(12);
    out += low(6);
    out += low(0);
  }
}

}  // namespace firstread
