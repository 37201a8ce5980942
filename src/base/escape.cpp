#include "base/escape.h"

#include <algorithm>

namespace firstread {

std::string_view entity(char byte) {
  switch (byte) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return {};
  }
}

std::string escape_html(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for (const char byte : text) {
    const std::string_view written = byte == '\'' ? "&#39;" : entity(byte);
    if (written.empty())
      out += byte;
    else
      out += written;
  }
  return out;
}

std::string escape_csv(std::string_view text) {
  // A spreadsheet takes a field that begins with one of these for a formula and runs it; an apostrophe before it stops
  // that.
  const bool formula = !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  if (!formula && text.find_first_of(",\"\n\r;") == text.npos) return std::string(text);
  std::string out = formula ? "\"'" : "\"";
  for (const char byte : text) {
    if (byte == '"') out += '"';
    out += byte;
  }
  return out + '"';
}

std::string uri(std::string_view path) {
  static constexpr std::string_view digits = "0123456789ABCDEF", plain = "-._~/";
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter || plain.find(c) != std::string_view::npos)
      out += c;
    else
      (out += '%') += {digits[byte >> 4], digits[byte & 15]};
  }
  return out;
}

std::string escape_markdown(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char byte = text[at];
    const bool starts_line = at == 0 || text[at - 1] == '\n';
    if (byte == '\n' || byte == '\r') {
      out += ' ';
      continue;
    }
    if (byte == '<') {
      out += "&lt;";
      continue;
    }
    if (std::string_view("\\`*_[]|~&$").find(byte) != std::string_view::npos) out += '\\';
    if (starts_line && std::string_view("#>+-=").find(byte) != std::string_view::npos) out += '\\';
    // "1." at the start of a line would be a list.
    if ((byte == '.' || byte == ')') && at > 0 && at < 10 &&
        std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at),
                    [](char each) { return each >= '0' && each <= '9'; }))
      out += '\\';
    out += byte;
  }
  return out;
}

std::string escape_terminal(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const auto next = [&](std::size_t ahead) {
      return at + ahead < text.size() ? static_cast<unsigned char>(text[at + ahead]) : 0u;
    };
    if (byte < 0x20 && byte != '\t' && byte != '\n') {
      out += "\xE2\x90";  // U+2400 and on: pictures of the control characters
      out += static_cast<char>(0x80 + byte);
    } else if (byte == 0x7F) {
      out += "\xE2\x90\xA1";
    } else if (byte == 0xC2 && next(1) >= 0x80 && next(1) < 0xA0) {
      out += "\xEF\xBF\xBD";
      ++at;
    } else if (byte == 0xE2 && ((next(1) == 0x80 && next(2) >= 0xAA && next(2) <= 0xAE) ||
                                (next(1) == 0x81 && next(2) >= 0xA6 && next(2) <= 0xA9))) {
      out += "\xEF\xBF\xBD";  // embeddings, overrides and isolates of direction
      at += 2;
    } else {
      out += static_cast<char>(byte);
    }
  }
  return out;
}

}  // namespace firstread
