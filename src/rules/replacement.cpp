#include "rules/replacement.h"

#include "english/analysis.h"
#include "text/unicode.h"

namespace firstread {

std::string cased_like(const Token& original, std::string_view text) {
  if (!original.capital || (original.lower == "i" && !original.first)) return std::string(text);
  // Capitals of the replacement's own (PINs, Johns Hopkins) stay as they are.
  if (to_lower(text) != text) return original.first ? capitalised(text) : std::string(text);
  if (original.text.size() > 1 && all_upper(original.text) && original.kind == TokenKind::word && !original.first)
    return to_upper(text);
  return capitalised(text);
}

Span span_of(const Passage& passage, std::uint32_t first, std::uint32_t last) {
  return {passage.tokens()[first].span.begin, passage.tokens()[last - 1].span.end};
}

std::string_view text_of(const Passage& passage, std::uint32_t first, std::uint32_t last) {
  const auto tokens = passage.tokens();
  return std::string_view(passage.block().prose.text)
      .substr(tokens[first].begin, tokens[last - 1].end - tokens[first].begin);
}

std::string with_head(const Passage& passage, int first, int head, std::string_view word) {
  const auto tokens = passage.tokens();
  const std::uint32_t begin = tokens[static_cast<std::size_t>(first)].begin;
  std::string out(
      std::string_view(passage.block().prose.text).substr(begin, tokens[static_cast<std::size_t>(head)].begin - begin));
  out += word;
  return out;
}

Place deletion(const Passage& passage, std::uint32_t first, std::uint32_t last) {
  const auto tokens = passage.tokens();
  Place place{.span = span_of(passage, first, last),
              .arguments = {{"word", std::string(text_of(passage, first, last))}}};
  if (first > 0 && tokens[first].space_before) {
    place.span.begin = tokens[first - 1].span.end;
    place.replacements = {""};
  } else if (first == 0 && last < tokens.size()) {
    place.span.end = tokens[last].span.end;
    place.replacements = {tokens[first].capital ? capitalised(tokens[last].text) : std::string(tokens[last].text)};
  } else {
    place.replacements = {""};
  }
  return place;
}

Place insertion_after(const Token& token, std::string_view mark) {
  return {.span = token.span,
          .arguments = {{"word", std::string(token.text)}},
          .replacements = {std::string(token.text) + std::string(mark)}};
}

}  // namespace firstread
