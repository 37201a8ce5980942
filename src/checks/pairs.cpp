// Finds brackets and quotation marks without their partner, within a paragraph. Quotations are looked at over the whole
// text.
#include <string>
#include <vector>

#include "english/analysis.h"
#include "rules/check.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"of", SettingType::text, true, "brackets or quotes"},
};

constexpr std::string_view open_curly = "\xE2\x80\x9C", close_curly = "\xE2\x80\x9D", low_quote = "\xE2\x80\x9E";

bool is_label(std::span<const Token> tokens, std::size_t at) {  // "a)", "1)", "iv)"
  return at > 0 && !tokens[at].space_before &&
         (tokens[at - 1].kind == TokenKind::number || tokens[at - 1].text.size() <= 3);
}

bool is_face(std::span<const Token> tokens, std::size_t at) {  // ":)" "8)" ":-("
  for (std::size_t k = at; k-- > 0 && at - k <= 2;) {
    if (tokens[k + 1].space_before) return false;
    if (tokens[k].text == ":" || tokens[k].text == ";" || tokens[k].text == "=") return true;
  }
  return false;
}

void report(const Token& token, Sink& sink) {
  sink.add({.span = token.span, .arguments = {{"mark", std::string(token.text)}}});
}

// "… groups (e.g., compare ...": an excerpt that was cut may have lost the other bracket.
bool is_cut(std::span<const Token> tokens) {
  const auto dots = [](const Token& token) { return token.text.starts_with("...") || token.text == "\xE2\x80\xA6"; };
  return !tokens.empty() && (dots(tokens.front()) || dots(tokens.back()));
}

void brackets(const Passage& passage, Sink& sink) {
  std::vector<const Token*> open;
  const auto tokens = passage.tokens();
  if (is_cut(tokens)) return;
  for (std::size_t k = 0; k < tokens.size(); ++k) {
    const std::string_view text = tokens[k].text;
    if (text.size() != 1 || is_face(tokens, k)) continue;
    // "[[" and "]]" are the markup of wikis.
    const bool doubled = (text == "[" || text == "]") && ((k > 0 && tokens[k - 1].text == text) ||
                                                          (k + 1 < tokens.size() && tokens[k + 1].text == text));
    if (doubled) continue;
    const std::size_t opening = std::string_view("([{").find(text[0]), closing = std::string_view(")]}").find(text[0]);
    if (opening != std::string_view::npos) open.push_back(&tokens[k]);
    if (closing == std::string_view::npos) continue;
    if (!open.empty() && open.back()->text[0] == "([{"[closing])
      open.pop_back();
    else if (!is_label(tokens, k))
      report(tokens[k], sink);
  }
  for (const Token* token : open) report(*token, sink);
}

bool is_inch(std::span<const Token> tokens, std::size_t at) {
  return at > 0 && !tokens[at].space_before && tokens[at - 1].kind == TokenKind::number;
}

bool opens(std::string_view text) { return text == open_curly || text == low_quote; }

// The mark that has no partner in a paragraph, and null where all have theirs.
const Token* lonely(std::span<const Token> tokens) {
  std::vector<const Token*> straight, curly;
  for (std::size_t k = 0; k < tokens.size(); ++k) {
    if (tokens[k].text == "\"" && !(straight.size() % 2 == 0 && is_inch(tokens, k))) straight.push_back(&tokens[k]);
    if (opens(tokens[k].text)) curly.push_back(&tokens[k]);
    if (tokens[k].text != close_curly) continue;
    if (curly.empty()) return &tokens[k];
    curly.pop_back();
  }
  if (!curly.empty()) return curly.back();
  if (straight.size() % 2 == 0) return nullptr;
  // The one that stands where the other of its pair should: an opening mark after an opening mark.
  const Token* found = straight.back();
  bool open = false;
  for (const Token* token : straight) {
    const bool glued_before = !token->space_before && token != tokens.data();
    const bool glued_after = token != &tokens.back() && !token[1].space_before && token[1].is_word();
    if (open && !glued_before && glued_after) return found;  // opens again: the one before is lonely
    if (!open && glued_before && !glued_after) return token;
    if (!open) found = token;
    open = !open;
  }
  return found;
}

// A quotation may run over paragraphs, so one lonely mark is sure only where no other paragraph has one.
void quotes(const Passage& document, Sink& sink) {
  const Analysis& analysis = document.analysis();
  const Token* found = nullptr;
  for (std::uint32_t p = 0; p < analysis.paragraphs().size(); ++p) {
    const Token* here = lonely(analysis.paragraph(p).tokens());
    if (!here) continue;
    if (found) return;
    found = here;
  }
  if (found) report(*found, sink);
}

void all_brackets(const Passage& document, Sink& sink) {
  for (std::uint32_t p = 0; p < document.analysis().paragraphs().size(); ++p) {
    const Passage paragraph = document.analysis().paragraph(p);
    const BlockKind kind = paragraph.block().kind;
    if (kind == BlockKind::paragraph || kind == BlockKind::item || kind == BlockKind::caption)
      brackets(paragraph, sink);
  }
}

Result<Prepared> prepare(const Settings& settings, const English&) {
  const std::string of = settings.text("of");
  if (of == "brackets") return Prepared{.run = all_brackets};
  if (of == "quotes") return Prepared{.run = quotes};
  return Error{.message = "of is \"" + of + "\"; it may be brackets or quotes"};
}

}  // namespace

extern const Check check_pairs;
const Check check_pairs{.name = "pairs",
                        .summary = "brackets and quotation marks without their partner",
                        .unit = Unit::document,
                        .parameters = parameters,
                        .prepare = prepare};

}  // namespace firstread
