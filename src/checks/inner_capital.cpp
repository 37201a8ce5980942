// Finds small words that have a capital inside a sentence: "We went home And slept."
#include <algorithm>
#include <string>

#include "english/analysis.h"
#include "english/tree.h"
#include "rules/check.h"
#include "text/unicode.h"

namespace firstread {
namespace {

bool small_word(std::string_view w) {
  return one_of(w, {"and",   "but",  "or",   "so",   "because", "the",   "a",      "an",    "of",   "in",    "on",
                    "at",    "to",   "for",  "with", "from",    "by",    "is",     "are",   "was",  "were",  "has",
                    "have",  "had",  "it",   "he",   "she",     "we",    "they",   "you",   "this", "that",  "these",
                    "those", "my",   "your", "his",  "her",     "our",   "their",  "its",   "when", "if",    "then",
                    "than",  "as",   "not",  "be",   "there",   "very",  "also",   "which", "who",  "after", "before",
                    "while", "some", "many", "can",  "will",    "would", "should", "do",    "does", "did"});
}

void run(const Passage& sentence, Sink& sink) {
  const auto tokens = sentence.tokens();
  int capitals = 0, words = 0;
  bool verb_seen = false;  // before it: a heading run into its paragraph has none
  for (const Token& token : tokens) {
    words += token.is_word();
    capitals += token.is_word() && token.capital && token.lower != "i";
  }
  if (words < 5 || capitals * 3 > words) return;  // a title
  for (std::size_t k = 1; k + 1 < tokens.size(); ++k) {
    const Token &before = tokens[k - 1], &token = tokens[k], &next = tokens[k + 1];
    verb_seen = verb_seen || is_finite(before);
    if (!verb_seen || k < 4) continue;
    if (!token.is_word() || !token.capital || token.first || token.foreign || token.quoted || !small_word(token.lower))
      continue;
    if (token.text.size() > 1 && all_upper(token.text)) continue;
    if (token.lower == "a" || token.lower == "will") continue;  // vitamin A, Will
    const bool inside =
        before.is_word() && !before.capital && !before.foreign && token.space_before && !before.text.ends_with('.');
    const bool plain = next.is_word() && !next.capital && next.space_before && !next.foreign;
    if (!inside || !plain) continue;
    if (one_of(before.lower, {"called", "named", "titled", "book", "film", "movie", "song", "poem", "title", "magazine",
                              "entitled", "show", "say", "says", "question", "question"}))
      continue;
    // A new line may have ended the sentence.
    if (sentence.block().prose.text.substr(before.end, token.begin - before.end).find('\n') != std::string::npos)
      continue;
    sink.add(
        {.span = token.span, .arguments = {{"word", std::string(token.text)}}, .replacements = {to_lower(token.text)}});
  }
}

}  // namespace

extern const Check check_inner_capital;
const Check check_inner_capital{
    .name = "inner_capital", .summary = "small words with a capital inside a sentence", .prepare = simple<run>};

}  // namespace firstread
