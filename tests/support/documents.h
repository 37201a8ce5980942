// Documents for tests: read from text by a format, shown as marked text, and held to the laws of offsets.
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "document/format.h"
#include "support/laws.h"

namespace firstread {
extern const Format format_plain, format_markdown;
}

namespace firstread::testing {

inline std::string_view name_of(Markup markup) {
  constexpr std::string_view names[] = {"emphasis", "strong",   "link", "code",     "formula",
                                        "image",    "citation", "html", "footnote", "verbatim"};
  return names[static_cast<std::size_t>(markup)];
}

inline std::string_view name_of(DirectiveKind kind) {
  constexpr std::string_view names[] = {"off", "on", "off-line", "off-paragraph", "off-file"};
  return names[static_cast<std::size_t>(kind)];
}

inline std::string visible(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    if (byte == '\n')
      out += "\\n";
    else if (byte == '\r')
      out += "\\r";
    else if (byte == '\t')
      out += "\\t";
    else
      out += byte;
  }
  return out;
}

// The prose of a block in one line: "Tom {&amp;|&} <strong:Jerry>", where {source|meaning} is a piece that is not
// verbatim.
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
      const std::uint32_t end =
          piece < prose.pieces.size() ? prose.pieces[piece].at : static_cast<std::uint32_t>(prose.text.size());
      if (!here.verbatim) {
        const std::string meaning = prose.text.substr(at, end - at);
        out +=
            "{" + visible(source.text(here.source)) + "|" + (meaning == "\xEF\xBF\xBC" ? "#" : visible(meaning)) + "}";
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
    if (block.note) out += " note";
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

}  // namespace firstread::testing
