// Documents for tests: read from text by a format, shown as marked text, and held to the laws of offsets.
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "document/format.h"

namespace firstread {
extern const Format format_plain, format_markdown;
}

namespace firstread::testing {

inline std::string_view name_of(BlockKind kind) {
  constexpr std::string_view names[] = {"paragraph", "heading", "item", "cell", "caption", "quotation", "reference", "verse", "metadata", "code"};
  return names[static_cast<std::size_t>(kind)];
}

inline std::string_view name_of(Markup markup) {
  constexpr std::string_view names[] = {"emphasis", "strong", "link", "code", "formula", "image", "citation", "html", "footnote", "verbatim"};
  return names[static_cast<std::size_t>(markup)];
}

inline std::string_view name_of(DirectiveKind kind) {
  constexpr std::string_view names[] = {"off", "on", "off-line", "off-paragraph", "off-file"};
  return names[static_cast<std::size_t>(kind)];
}

inline std::string visible(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    if (byte == '\n') out += "\\n";
    else if (byte == '\r') out += "\\r";
    else if (byte == '\t') out += "\\t";
    else out += byte;
  }
  return out;
}

// The prose of a block in one line: "Tom {&amp;|&} <strong:Jerry>", where {source|meaning} is a piece that is not verbatim.
inline std::string show(const Source& source, const Prose& prose) {
  std::string out;
  std::size_t piece = 0;
  for (std::uint32_t at = 0; at <= prose.text.size(); ++at) {
    for (const Stretch& stretch : prose.stretches)
      if (stretch.end == at) out += ">";
    if (at == prose.text.size()) break;
    for (const Stretch& stretch : prose.stretches)
      if (stretch.begin == at) out += "<" + std::string(name_of(stretch.markup)) + ":";
    if (piece < prose.pieces.size() && prose.pieces[piece].at == at) {
      const Piece& here = prose.pieces[piece++];
      const std::uint32_t end = piece < prose.pieces.size() ? prose.pieces[piece].at : static_cast<std::uint32_t>(prose.text.size());
      if (!here.verbatim) {
        const std::string meaning = prose.text.substr(at, end - at);
        out += "{" + visible(source.text(here.source)) + "|" + (meaning == "\xEF\xBF\xBC" ? "#" : visible(meaning)) + "}";
        at = end - 1;
        continue;
      }
    }
    out += visible(std::string_view(prose.text).substr(at, 1));
  }
  return out;
}

// Every block on a line of its own: its kind, level and lines, then its prose.
inline std::string show(const Document& document) {
  std::string out;
  const LineIndex& lines = document.source.lines();
  const auto line = [&](Offset offset) { return std::to_string(static_cast<std::uint32_t>(lines.line(offset)) + 1); };
  for (const Block& block : document.blocks) {
    out += name_of(block.kind);
    if (block.level > 0) out += " " + std::to_string(block.level);
    out += " (" + line(block.span.begin);
    if (line(block.span.begin) != line(block.span.end)) out += "-" + line(block.span.end);
    out += "): " + show(document.source, block.prose) + "\n";
  }
  for (const Directive& directive : document.directives) {
    out += "directive " + std::string(name_of(directive.kind)) + " (" + line(directive.comment.begin) + ")";
    for (const std::string& rule : directive.rules) out += " " + rule;
    if (!directive.trouble.empty()) out += ": " + directive.trouble;
    out += "\n";
  }
  return out;
}

inline Document read(const Format& format, std::string_view text) {
  auto document = parse(Source("test", std::string(text)), format);
  if (!document) FAIL(document.error().text());
  return *std::move(document);
}

// What holds for every document of every format; the first trouble in words, or empty.
inline std::string broken_law(const Document& document) {
  const std::string_view text = document.source.text();
  Offset reached{};
  for (const Block& block : document.blocks) {
    const std::string where = std::string(name_of(block.kind)) + " at byte " + std::to_string(number(block.span.begin));
    if (block.span.begin < reached) return where + " goes back";
    if (block.span.begin > block.span.end || number(block.span.end) > text.size()) return where + " leaves the source";
    reached = block.span.begin;
    const Prose& prose = block.prose;
    if (prose.text.empty() != prose.pieces.empty()) return where + " has words without a place";
    if (!prose.pieces.empty() && prose.pieces[0].at != 0) return where + " does not begin with a piece";
    for (std::size_t i = 0; i < prose.pieces.size(); ++i) {
      const Piece& piece = prose.pieces[i];
      const auto end = i + 1 < prose.pieces.size() ? prose.pieces[i + 1].at : static_cast<std::uint32_t>(prose.text.size());
      if (end <= piece.at) return where + " has an empty piece";
      if (piece.source.begin < reached || piece.source.begin > piece.source.end) return where + " has pieces that go back";
      if (piece.source.end > block.span.end) return where + " has words outside its span";
      reached = piece.source.end;
      if (piece.verbatim && document.source.text(piece.source) != std::string_view(prose.text).substr(piece.at, end - piece.at))
        return where + " has a piece that is not what its source says";
      for (const Offset edge : {piece.source.begin, piece.source.end})
        if (number(edge) < text.size() && (static_cast<unsigned char>(text[number(edge)]) & 0xC0) == 0x80)
          return where + " cuts a character";
    }
    reached = block.span.end;
    for (const Stretch& stretch : prose.stretches)
      if (stretch.begin >= stretch.end || stretch.end > prose.text.size()) return where + " has an empty stretch";
    // Every byte of prose has its place.
    for (std::uint32_t at = 0; at < prose.text.size(); at += 1 + static_cast<std::uint32_t>(prose.text.size() / 64)) {
      const Span one = prose.to_source(at, at + 1);
      if (!contains(block.span, one)) return where + " has a byte outside it";
    }
  }
  return {};
}

}  // namespace firstread::testing
