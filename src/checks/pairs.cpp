// Finds brackets and quotation marks without their partner, within a paragraph.
#include <algorithm>
#include <optional>
#include <string>

#include "english/analysis.h"
#include "rules/check.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"of", SettingType::text, true, "brackets or quotes"},
};

constexpr std::string_view open_curly = "\xE2\x80\x9C", close_curly = "\xE2\x80\x9D";

bool is_label(std::span<const Token> tokens, std::size_t at) {   // "a)", "1)", "iv)"
  return at > 0 && !tokens[at].space_before && (tokens[at - 1].kind == TokenKind::number || tokens[at - 1].text.size() <= 3);
}

bool is_face(std::span<const Token> tokens, std::size_t at) {   // ":)" "8)" ":-("
  for (std::size_t k = at; k-- > 0 && at - k <= 2;) {
    if (tokens[k + 1].space_before) return false;
    if (tokens[k].text == ":" || tokens[k].text == ";" || tokens[k].text == "=") return true;
  }
  return false;
}

void report(const Token& token, Sink& sink) {
  sink.add({.span = token.span, .arguments = {{"mark", std::string(token.text)}}});
}

void brackets(const Passage& passage, Sink& sink) {
  std::vector<const Token*> open;
  const auto tokens = passage.tokens();
  for (std::size_t k = 0; k < tokens.size(); ++k) {
    const std::string_view text = tokens[k].text;
    if (text.size() != 1 || is_face(tokens, k)) continue;
    const std::size_t opening = std::string_view("([{").find(text[0]), closing = std::string_view(")]}").find(text[0]);
    if (opening != std::string_view::npos) open.push_back(&tokens[k]);
    if (closing == std::string_view::npos) continue;
    if (!open.empty() && open.back()->text[0] == "([{"[closing]) open.pop_back();
    else if (!is_label(tokens, k)) report(tokens[k], sink);
  }
  for (const Token* token : open) report(*token, sink);
}

// A quotation of several paragraphs opens in each of them and closes in the last.
bool goes_on(const Passage& passage) {
  const auto paragraphs = passage.analysis().paragraphs();
  const auto here = std::find_if(paragraphs.begin(), paragraphs.end(), [&](const Paragraph& p) {
    return &passage.analysis().document().blocks[p.block] == &passage.block();
  });
  if (here == paragraphs.end() || here + 1 == paragraphs.end()) return false;
  const auto next = passage.analysis().paragraph(static_cast<std::uint32_t>(here + 1 - paragraphs.begin())).tokens();
  return !next.empty() && (next[0].text == "\"" || next[0].text == open_curly);
}

bool is_inch(std::span<const Token> tokens, std::size_t at) {
  return at > 0 && !tokens[at].space_before && tokens[at - 1].kind == TokenKind::number;
}

void quotes(const Passage& passage, Sink& sink) {
  const auto tokens = passage.tokens();
  std::vector<const Token*> straight, curly;
  for (std::size_t k = 0; k < tokens.size(); ++k) {
    if (tokens[k].text == "\"" && !(straight.size() % 2 == 0 && is_inch(tokens, k))) straight.push_back(&tokens[k]);
    if (tokens[k].text == open_curly) curly.push_back(&tokens[k]);
    if (tokens[k].text == close_curly) {
      if (curly.empty()) report(tokens[k], sink);
      else curly.pop_back();
    }
  }
  if (!curly.empty() && !goes_on(passage)) report(*curly.back(), sink);
  if (straight.size() % 2 == 0) return;
  // The lonely one is the first that stands where the other of its pair should: an opening mark after an opening mark.
  const Token* lonely = straight.back();
  bool open = false;
  for (const Token* token : straight) {
    const bool glued_before = !token->space_before, last = token == &tokens.back();
    const bool glued_after = !last && !token[1].space_before && token[1].is_word();
    if (open && !glued_before && glued_after) break;   // opens again: the one before is lonely
    if (!open && glued_before && !glued_after) {
      lonely = token;
      open = false;
      break;
    }
    if (!open) lonely = token;
    open = !open;
  }
  if (lonely == straight.back() && open && goes_on(passage)) return;
  if (straight.size() == 1 && goes_on(passage)) return;
  report(*lonely, sink);
}

Result<Prepared> prepare(const Settings& settings, const English&) {
  const std::string of = settings.text("of");
  if (of == "brackets") return Prepared{.run = brackets};
  if (of == "quotes") return Prepared{.run = quotes};
  return Error{.message = "of is \"" + of + "\"; it may be brackets or quotes"};
}

}  // namespace

extern const Check check_pairs;
const Check check_pairs{.name = "pairs",
                        .summary = "brackets and quotation marks without their partner",
                        .unit = Unit::paragraph,
                        .parameters = parameters,
                        .prepare = prepare};

}  // namespace firstread
