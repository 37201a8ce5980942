// Finds marks of punctuation that are repeated or stand together without reason: "!!", ",,", ".,", "?." and a wrong
// number of dots.
#include <algorithm>
#include <string>

#include "english/analysis.h"
#include "english/tree.h"
#include "rules/check.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"of", SettingType::text, true,
     "shouted (!!), dots (two, or five), clashing (\",,\", \".,\") or missing (no mark at the end)"},
};

bool all_of(std::string_view text, std::string_view set) {
  return text.find_first_not_of(set) == std::string_view::npos;
}

void report(const Token& token, std::string instead, Sink& sink) {
  sink.add(
      {.span = token.span, .arguments = {{"mark", std::string(token.text)}}, .replacements = {std::move(instead)}});
}

void shouted(const Passage& sentence, Sink& sink) {
  for (const Token& token : sentence.tokens()) {
    if (token.kind != TokenKind::punctuation || token.text.size() < 2 || !all_of(token.text, "!?")) continue;
    const bool question = token.text.find('?') != std::string_view::npos;
    if (token.text == "?!" || token.text == "!?") continue;  // surprise in a question: one of each is a custom
    report(token, question ? "?" : "!", sink);
  }
}

void dots(const Passage& sentence, Sink& sink) {
  for (const Token& token : sentence.tokens()) {
    if (token.kind != TokenKind::punctuation || !all_of(token.text, ".") || token.text.size() < 2) continue;
    if (token.text.size() == 3 || token.text.size() == 4) continue;  // four: an ellipsis and the stop
    const Token* word = &token == sentence.tokens().data() ? nullptr : &token - 1;
    if (!word) continue;                                                                       // a line of dots
    if (token.text.size() == 2 && word->capital && word->text.size() <= 5) continue;           // "Conn..": its own stop
    if (token.text.size() == 2 && word->text.ends_with('.') && !token.space_before) continue;  // "etc...": three dots
    if (!token.space_before && (word->text == "!" || word->text == "?")) {  // that mark ends the sentence already
      sink.add({.span = {word->span.begin, token.span.end},
                .arguments = {{"mark", std::string(word->text) + std::string(token.text)}},
                .replacements = {std::string(word->text)}});
      continue;
    }
    report(token, token.text.size() == 2 ? "." : "...", sink);
  }
}

void clashing(const Passage& sentence, Sink& sink) {
  const auto tokens = sentence.tokens();
  for (std::size_t k = 1; k < tokens.size(); ++k) {
    const std::string_view a = tokens[k - 1].text, b = tokens[k].text;
    if (a.size() != 1 || b.size() != 1 || tokens[k].begin - tokens[k - 1].end > 1) continue;
    const std::string_view marks = ",;:";
    const bool light_a = marks.find(a[0]) != std::string_view::npos,
               light_b = marks.find(b[0]) != std::string_view::npos;
    const bool stop_a = a == "." || a == "?" || a == "!", stop_b = b == "." || b == "?" || b == "!";
    if (!((light_a && (light_b || stop_b)) || (stop_a && light_b && a == "."))) continue;
    if (k + 1 < tokens.size() && !tokens[k + 1].space_before &&
        (tokens[k + 1].kind == TokenKind::number || (stop_b && tokens[k + 1].is_word())))
      continue;  // "added to .zshrc, .bashrc", "prayers.:404"
    if (stop_b && k + 1 < tokens.size() && tokens[k + 1].text == b) continue;  // "M., . . . Xu": words left out
    if (stop_a && (k < 2 || tokens[k - 2].capital || !tokens[k - 2].is_word() || tokens[k - 2].text.size() < 4))
      continue;  // "Smith, J.,"
    const std::string kept = stop_b ? std::string(b) : light_a ? std::string(a == b ? a : b) : std::string(b);
    sink.add({.span = {tokens[k - 1].span.begin, tokens[k].span.end},
              .arguments = {{"mark", std::string(a) + std::string(b)}},
              .replacements = {kept}});
    ++k;
  }
}

// "1.- Aims": a number that opens a paragraph takes a stop and no dash.
void numbered(const Passage& paragraph, Sink& sink) {
  const auto tokens = paragraph.tokens();
  if (tokens.size() < 4 || tokens[0].kind != TokenKind::number || tokens[1].text != "." || tokens[1].space_before)
    return;
  const Token& dash = tokens[2];
  if (dash.space_before || !one_of(dash.text, {"-", "--", "\xE2\x80\x93", "\xE2\x80\x94"})) return;
  if (!tokens[3].is_word() || !tokens[3].space_before) return;
  sink.add({.span = {tokens[1].span.begin, dash.span.end},
            .arguments = {{"mark", "." + std::string(dash.text)}},
            .replacements = {"."}});
}

// The last sentence of a paragraph that has no mark at its end, where the others of the paragraph have theirs.
void missing(const Passage& paragraph, Sink& sink) {
  if (paragraph.sentences() < 2) return;
  for (std::uint32_t s = 0; s < paragraph.sentences(); ++s) {
    const auto tokens = paragraph.sentence(s).tokens();
    const Token& last = tokens.back();
    const bool is_last = s + 1 == paragraph.sentences();
    if (!is_last) {
      const bool closed = last.kind == TokenKind::punctuation || last.text.ends_with('.');
      if (!closed) return;  // lines of a list, an address, a poem
      continue;
    }
    if (paragraph.analysis().has_trees() && std::none_of(tokens.begin(), tokens.end(), is_finite))
      return;  // a name under a letter, a heading
    if (tokens.size() < 5 || !last.is_word() || last.text.ends_with('.') || last.quoted || last.foreign) return;
    const auto all = paragraph.analysis().tokens();
    if (&last + 1 < all.data() + all.size()) {
      const Token& next = (&last)[1];
      // It goes on after a break; words that somebody says stand in a paragraph of their own.
      if ((next.is_word() && !next.capital) || one_of(next.text, {"\"", "\xE2\x80\x9C", "'", "\xE2\x80\x98", ","}))
        return;
    }
    // "… your grades above an": the rest was lost, and a full stop would not mend it.
    if (last.upos == Upos::det || last.upos == Upos::adp || last.upos == Upos::cconj || last.upos == Upos::aux ||
        last.xpos == Xpos::to || last.xpos == Xpos::prp_poss)
      return;
    if (last.end != paragraph.block().prose.text.find_last_not_of(" \t\r\n") + 1) return;
    sink.add({.span = last.span,
              .arguments = {{"word", std::string(last.text)}},
              .replacements = {std::string(last.text) + "."}});
  }
}

Result<Prepared> prepare(const Settings& settings, const English&) {
  const auto each = [](void (*run)(const Passage&, Sink&)) {
    return Prepared{.run = [run](const Passage& paragraph, Sink& sink) {
      for (std::uint32_t s = 0; s < paragraph.sentences(); ++s) run(paragraph.sentence(s), sink);
    }};
  };
  const std::string of = settings.text("of");
  if (of == "shouted") return each(shouted);
  if (of == "dots") return each(dots);
  if (of == "clashing")
    return Prepared{.run = [clashes = each(clashing)](const Passage& paragraph, Sink& sink) {
      numbered(paragraph, sink);
      clashes.run(paragraph, sink);
    }};
  if (of == "missing") return Prepared{.run = missing};
  return Error{.message = "of is \"" + of + "\"; it may be shouted, dots, clashing or missing"};
}

}  // namespace

extern const Check check_marks;
const Check check_marks{.name = "marks",
                        .summary = "marks repeated, clashing or missing at the end",
                        .unit = Unit::paragraph,
                        .parameters = parameters,
                        .prepare = prepare};

}  // namespace firstread
