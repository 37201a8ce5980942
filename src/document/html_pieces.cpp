#include "document/html_pieces.h"

#include <algorithm>
#include <string>

namespace firstread {
namespace {

HtmlPiece comment(std::string_view text, std::size_t at) {
  const std::size_t close = text.find("-->", at + 4);
  if (close == text.npos) return {HtmlPiece::Kind::comment, at, text.size(), {}};
  return {HtmlPiece::Kind::comment, at, close + 3, text.substr(at + 4, close - at - 4)};
}

}  // namespace

HtmlPiece html_piece(std::string_view text, std::size_t at, std::size_t end) {
  if (text.substr(at).starts_with("<!--")) return comment(text, at);
  if (text[at] != '<') return {HtmlPiece::Kind::words, at, std::min(text.find('<', at), end), {}};
  const std::string_view seen = text.substr(0, end);
  const bool closing = at + 1 < end && text[at + 1] == '/';
  const std::size_t first = at + 1 + closing;
  const std::size_t last = std::min(seen.find_first_of(" />\t\r\n", std::min(first, end)), end);
  HtmlPiece tag{HtmlPiece::Kind::tag, at, std::min(seen.find('>', at), end - 1) + 1,
                seen.substr(std::min(first, last), last - std::min(first, last)), closing};
  for (const std::string_view name : {"script", "style", "pre", "textarea"})
    if (tag.name == name && !closing)
      tag.end = std::max(tag.end, std::min(seen.find("</" + std::string(name), tag.end), end));
  return tag;
}

bool is_inline_tag(std::string_view name) {
  constexpr std::string_view names[] = {"a", "abbr",  "b",    "cite",   "em",  "i",   "mark",
                                        "q", "small", "span", "strong", "sub", "sup", "u"};
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

std::optional<Markup> html_markup(std::string_view name) {
  struct Known {
    std::string_view name;
    Markup markup;
  };
  static constexpr Known known[] = {{"em", Markup::emphasis}, {"i", Markup::emphasis},    {"cite", Markup::emphasis},
                                    {"b", Markup::strong},    {"strong", Markup::strong}, {"code", Markup::code},
                                    {"kbd", Markup::code},    {"a", Markup::link}};
  const auto found =
      std::find_if(std::begin(known), std::end(known), [&](const Known& each) { return each.name == name; });
  return found == std::end(known) ? std::nullopt : std::optional(found->markup);
}

}  // namespace firstread
