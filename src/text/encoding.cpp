#include "text/encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/utf8.h"

namespace firstread {
namespace {

// What the bytes 0x80–0x9F mean in Windows-1252; 0 where it has no character. All other bytes mean themselves.
constexpr std::array<char32_t, 32> windows = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                              0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                              0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                              0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

unsigned char byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

int line_of(std::string_view bytes, std::size_t at) {
  return 1 + static_cast<int>(std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

// Files that are often handed in by mistake, by their first bytes.
struct Signature {
  std::string_view start, what;
};
constexpr Signature signatures[] = {
    {"%PDF-", "This is a PDF. Give the document it was made from (.docx, .odt, .md, .txt …)."},
    {"{\\rtf", "This is a rich text file (.rtf). Save it as .docx, .odt or plain text."},
    {"\xD0\xCF\x11\xE0", "This is an old or encrypted Word file (.doc). Save it as .docx without a password."},
    {"PK\x03\x04",
     "This is a zip file, not a text. Give the document inside it, or name it .docx or .odt if it is one."},
    {"\x89PNG", "This is a picture (PNG), not a text."},
    {"\xFF\xD8\xFF", "This is a picture (JPEG), not a text."},
    {"GIF8", "This is a picture (GIF), not a text."},
    {"\x1F\x8B", "This is a compressed file (gzip). Unpack it first."},
    {"\x7F"
     "ELF",
     "This is a program, not a text."},
};

bool is_text_control(unsigned char byte) { return byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f'; }

// The first byte that no text has: a control character other than tab, line ends and form feed.
std::size_t first_control(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const unsigned char byte = byte_at(bytes, at);
    if (byte < 0x20 && !is_text_control(byte) && byte != 0x1A && byte != 0x0B && byte != 0x1B) return at;
  }
  return bytes.npos;
}

Error binary(std::string_view bytes, std::size_t at) {
  return {"This looks like a binary file (byte " + std::to_string(at) + " has the value " +
              std::to_string(byte_at(bytes, at)) +
              "). Give a text, Markdown, HTML, LaTeX, Word (.docx) or .odt document.",
          {},
          0};
}

// UTF-16 without a mark shows by its zero bytes: nearly every second byte of English is 0.
std::optional<Encoding> utf16_by_zeros(std::string_view bytes) {
  if (bytes.size() < 4 || bytes.size() % 2 != 0) return std::nullopt;
  const std::size_t looked = std::min<std::size_t>(bytes.size(), 4096) & ~std::size_t{1};
  std::size_t even = 0, odd = 0;
  for (std::size_t at = 0; at < looked; at += 2) {
    even += bytes[at] == 0;
    odd += bytes[at + 1] == 0;
  }
  const std::size_t many = looked * 3 / 10, few = looked / 100;
  if (odd >= many && even <= few) return Encoding::utf16_le;
  if (even >= many && odd <= few) return Encoding::utf16_be;
  return std::nullopt;
}

Result<Decoded> from_utf16(std::string_view bytes, Encoding encoding) {
  if (bytes.size() % 2 != 0)
    return Error{"This UTF-16 file ends in the middle of a character. Save it again as UTF-8."};
  const std::size_t low = encoding == Encoding::utf16_le ? 0 : 1;
  const auto unit = [&](std::size_t at) {
    return static_cast<char32_t>(byte_at(bytes, at + low) | byte_at(bytes, at + 1 - low) << 8);
  };
  std::string out;
  out.reserve(bytes.size() / 2 + 16);
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    char32_t point = unit(at);
    if (point >= 0xD800 && point < 0xE000) {
      const char32_t second = at + 2 < bytes.size() ? unit(at + 2) : 0;
      if (point >= 0xDC00 || second < 0xDC00 || second >= 0xE000)
        return Error{"This UTF-16 file has half a character at byte " + std::to_string(at) +
                     ". Save it again as UTF-8."};
      point = 0x10000 + ((point - 0xD800) << 10) + (second - 0xDC00);
      at += 2;
    }
    if (point < 0x20 && !is_text_control(static_cast<unsigned char>(point))) return binary(bytes, at);
    append(out, point);
  }
  return Decoded{std::move(out), encoding};
}

// True when bytes that are not UTF-8 read as prose in Windows-1252: every byte has a character there, the unusual ones
// are few, and they are not pieces of UTF-8 with something broken in between.
bool plausible_windows(std::string_view bytes) {
  std::size_t high = 0, sequences = 0, broken = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const unsigned char byte = byte_at(bytes, at);
    if (byte < 0x80) {
      ++at;
      continue;
    }
    if (byte < 0xA0 && windows[byte - 0x80] == 0) return false;
    ++high;
    const std::size_t expected = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
    if (byte >= 0xC2 && at + expected <= bytes.size() && !first_broken_byte(bytes.substr(at, expected))) {
      ++sequences;
      at += expected;
    } else {
      ++broken;
      ++at;
    }
  }
  return broken > sequences && high * 3 < bytes.size();
}

Decoded from_windows(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 16);
  for (const char each : bytes) {
    const auto byte = static_cast<unsigned char>(each);
    append(out, byte >= 0x80 && byte < 0xA0 ? windows[byte - 0x80] : char32_t{byte});
  }
  return {std::move(out), Encoding::windows_1252};
}

Result<std::string> to_windows(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Point point = point_at(text, at);
    const auto found = std::find(windows.begin(), windows.end(), point.value);
    if (point.value < 0x80 || (point.value >= 0xA0 && point.value <= 0xFF)) {
      out += static_cast<char>(point.value);
    } else if (point.value != 0 && found != windows.end()) {
      out += static_cast<char>(0x80 + (found - windows.begin()));
    } else {
      return Error{"The character “" + std::string(text.substr(at, point.bytes)) +
                       "” cannot be written in this file's encoding (Windows-1252). Save the file as UTF-8 first.",
                   {},
                   line_of(text, at)};
    }
    at += point.bytes;
  }
  return out;
}

std::string to_utf16(std::string_view text, bool little) {
  std::string out;
  out.reserve(2 * text.size() + 2);
  const auto unit = [&](char32_t value) {
    const char high = static_cast<char>(value >> 8), low = static_cast<char>(value & 0xFF);
    out += little ? low : high;
    out += little ? high : low;
  };
  unit(0xFEFF);
  for (std::size_t at = 0; at < text.size();) {
    const Point point = point_at(text, at);
    if (point.value >= 0x10000) {
      unit(0xD800 + ((point.value - 0x10000) >> 10));
      unit(0xDC00 + ((point.value - 0x10000) & 0x3FF));
    } else {
      unit(point.value);
    }
    at += point.bytes;
  }
  return out;
}

}  // namespace

Result<Decoded> decode(std::string_view bytes) {
  for (const Signature& signature : signatures)
    if (bytes.starts_with(signature.start)) return Error{std::string(signature.what)};
  if (bytes.starts_with("\xFF\xFE")) return from_utf16(bytes.substr(2), Encoding::utf16_le);
  if (bytes.starts_with("\xFE\xFF")) return from_utf16(bytes.substr(2), Encoding::utf16_be);
  const bool marked = bytes.starts_with("\xEF\xBB\xBF");
  if (marked) bytes.remove_prefix(3);
  if (const auto encoding = utf16_by_zeros(bytes); encoding && !marked) return from_utf16(bytes, *encoding);
  if (const std::size_t at = first_control(bytes); at != bytes.npos) return binary(bytes, at);
  const auto broken = first_broken_byte(bytes);
  if (!broken) return Decoded{std::string(bytes), marked ? Encoding::utf8_with_mark : Encoding::utf8};
  if (!marked && plausible_windows(bytes)) return from_windows(bytes);
  return Error{"This file is not valid UTF-8: byte " + std::to_string(*broken) + " is broken. Save it again as UTF-8.",
               {},
               line_of(bytes, *broken)};
}

Result<std::string> encode(std::string_view text, Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return std::string(text);
    case Encoding::utf8_with_mark:
      return "\xEF\xBB\xBF" + std::string(text);
    case Encoding::utf16_le:
      return to_utf16(text, true);
    case Encoding::utf16_be:
      return to_utf16(text, false);
    case Encoding::windows_1252:
      return to_windows(text);
  }
  return std::string(text);
}

}  // namespace firstread
