// Finds names that the dictionaries know with a capital only and that begin small: "the train to brussels".
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "english/analysis.h"
#include "english/inflect.h"
#include "english/lexicon.h"
#include "english/tree.h"
#include "rules/check.h"
#include "rules/replacement.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"except", SettingType::texts, false, "words that the dictionaries lack in small letters"},
};

// Rarer ones are often misspellings of something else, and of first names more so: "a bette", "point A to pont B".
bool common_enough(const Word& word) { return word.zipf >= (word.name ? 3.4F : 3.1F); }  // Zipf scale

// No "president", "rose" or "polish": these are words as well. No "eBay" or "NASA": their capitals are another matter.
bool only_name(const Lexicon& lexicon, const Token& token) {
  const auto word = lexicon.find(token.lower);
  if (!word || !word->capital || word->lower || word->capitals || word->mixed || word->dialects == 0 ||
      !common_enough(*word))
    return false;
  const auto singular = lexicon.find(noun_lemma(token.lower));
  return !(singular && singular->lower);
}

// A command, an address and a part of a longer word are written as they are.
bool joined(std::span<const Token> tokens, std::size_t k) {
  const auto mark = [&](std::size_t at, bool space) {
    return at < tokens.size() && !tokens[at].is_word() && !space &&
           std::string_view(",.?!();:").find(tokens[at].text) == std::string_view::npos;
  };
  return (k > 0 && mark(k - 1, tokens[k].space_before)) ||
         (k + 1 < tokens.size() && mark(k + 1, tokens[k + 1].space_before)) ||
         (k + 2 < tokens.size() && tokens[k + 1].text == "." && !tokens[k + 2].space_before);
}

// "the butterfly (Lycaeides melissa)", "de novo": words of another language.
bool after_foreign(const Lexicon& lexicon, std::span<const Token> tokens, std::size_t k) {
  if (k == 0) return false;
  const Token& before = tokens[k - 1];
  return before.foreign || before.lower == "de" || (before.is_word() && before.capital && !lexicon.find(before.lower));
}

// "windsor castle": the word that says what the name is of belongs to it.
bool ends_name(const Token& token) {
  return token.lower == token.text &&
         one_of(token.lower, {"palace", "park", "stadium", "university", "airport", "abbey", "cathedral", "castle"});
}

void run(const Lexicon& lexicon, const std::vector<std::string>& except, const Passage& sentence, Sink& sink) {
  const auto tokens = sentence.tokens();
  for (std::size_t k = 0; k < tokens.size(); ++k) {
    const Token& token = tokens[k];
    if (!token.is_word() || token.capital || token.quoted || token.foreign || token.cited || token.lower.size() < 4)
      continue;
    if (token.text != token.lower || (!is_noun(token) && token.upos != Upos::adj) || joined(tokens, k) ||
        !only_name(lexicon, token) || after_foreign(lexicon, tokens, k) ||
        std::find(except.begin(), except.end(), token.lower) != except.end())
      continue;
    const auto at = static_cast<std::uint32_t>(k);
    if (k + 1 < tokens.size() && ends_name(tokens[k + 1]))
      sink.add({.span = span_of(sentence, at, at + 2),
                .replacements = {capitalised(token.text) + " " + capitalised(tokens[k + 1].text)}});
    else
      sink.add({.span = span_of(sentence, at, at + 1), .replacements = {capitalised(token.text)}});
  }
}

Result<Prepared> prepare(const Settings& settings, const English& english) {
  return Prepared{.run = [lexicon = &english.lexicon(), except = settings.texts("except")](
                             const Passage& passage, Sink& sink) { run(*lexicon, except, passage, sink); }};
}

}  // namespace

extern const Check check_known_names;
const Check check_known_names{.name = "known_names",
                              .summary = "names that begin small: to brussels",
                              .parameters = parameters,
                              .prepare = prepare};

}  // namespace firstread
