// Finds everyday nouns that have a capital inside a sentence: "the Dogs near the lake".
#include <algorithm>
#include <string>
#include <unordered_set>

#include "english/analysis.h"
#include "english/tree.h"
#include "rules/check.h"
#include "rules/replacement.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"nouns", SettingType::texts, true, "nouns that name nothing special, in small letters"},
    {"no-titles", SettingType::flag, false, "they hardly stand in titles: a film or a game named nearby says nothing"},
};

using Nouns = std::unordered_set<std::string>;

// A word in small letters that leads to a noun: "the", "of", "my", "good", "watch".
bool leads_to_noun(const Token& token) {
  return token.is_word() && (!token.capital || token.first) && !token.foreign && !token.quoted &&
         (token.upos == Upos::det || token.upos == Upos::adp || token.upos == Upos::adj || token.upos == Upos::verb ||
          token.upos == Upos::aux || token.upos == Upos::cconj || token.xpos == Xpos::prp_poss);
}

// "a book called Family", "the Women of the Year": titles and names are written as their makers write them.
bool many_capitals(std::span<const Token> tokens) {
  const auto capitals = std::count_if(tokens.begin(), tokens.end(), [](const Token& t) {
    return t.is_word() && t.capital && !t.first && t.lower != "i";
  });
  return capitals > 2;
}

bool may_be_title(std::span<const Token> tokens) {
  return std::any_of(tokens.begin(), tokens.end(), [](const Token& t) {
    return one_of(t.lemma,
                  {"call",  "name",    "title",  "entitle", "film",     "movie",      "book",    "song",    "novel",
                   "play",  "show",    "series", "game",    "magazine", "newspaper",  "album",   "poem",    "story",
                   "title", "website", "app",    "site",    "band",     "course",     "channel", "program", "programme",
                   "blog",  "project", "theme",  "word",    "button",   "tab",        "menu",    "label",   "chapter",
                   "click", "select",  "column", "section", "field",    "department", "class"});
  });
}

void run(const Nouns& nouns, bool no_titles, const Passage& sentence, Sink& sink) {
  const auto tokens = sentence.tokens();
  for (std::size_t k = 1; k + 1 < tokens.size(); ++k) {
    const Token &before = tokens[k - 1], &token = tokens[k], &next = tokens[k + 1];
    if (!token.is_word() || !token.capital || token.first || token.quoted || token.cited || all_upper(token.text) ||
        !nouns.contains(std::string(token.lower)))
      continue;
    const bool goes_on =
        next.is_word() ? !next.capital && next.kind != TokenKind::number : one_of(next.text, {".", ",", "!", "?", ";"});
    // "Everyday Flowers and Balloons": a shop, or the like.
    if (next.upos == Upos::cconj && k + 2 < tokens.size() && tokens[k + 2].capital) continue;
    // "the Commissioner of Baseball"
    if (before.lower == "of" && k > 1 && tokens[k - 2].is_word() && tokens[k - 2].capital && !tokens[k - 2].first)
      continue;
    if (!leads_to_noun(before) || !token.space_before || !goes_on) continue;
    if (many_capitals(tokens) || (!no_titles && may_be_title(tokens))) continue;
    const auto at = static_cast<std::uint32_t>(k);
    sink.add({.span = span_of(sentence, at, at + 1), .replacements = {to_lower(token.text)}});
  }
}

Result<Prepared> prepare(const Settings& settings, const English&) {
  const auto list = settings.texts("nouns");
  return Prepared{.run = [nouns = Nouns(list.begin(), list.end()), no_titles = settings.flag("no-titles")](
                             const Passage& passage, Sink& sink) { run(nouns, no_titles, passage, sink); }};
}

}  // namespace

extern const Check check_noun_capitals;
const Check check_noun_capitals{.name = "noun_capitals",
                                .summary = "everyday nouns with a capital inside a sentence",
                                .parameters = parameters,
                                .prepare = prepare};

}  // namespace firstread
