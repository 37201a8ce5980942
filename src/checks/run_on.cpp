// Finds two complete sentences with no mark between them: "I like it I will come again."
#include <string>

#include "english/analysis.h"
#include "english/tree.h"
#include "rules/check.h"
#include "text/unicode.h"

namespace firstread {
namespace {

// Words after which a new clause without a mark is no complement and no relative clause.
bool closes(const Token& token) {
  return one_of(token.lower,
                {"it",     "me",        "him",      "them",    "us",       "too",        "there",    "here",  "again",
                 "today",  "yesterday", "together", "well",    "everyday", "always",     "also",     "alone", "outside",
                 "inside", "home",      "myself",   "himself", "herself",  "themselves", "ourselves"});
}

// "I told them they", "it made me I", "before it I": what stands before may take the clause.
bool takes_clause(const Token& token) {
  return one_of(token.lemma, {"tell",    "promise", "show",     "remind", "convince", "warn", "assure", "bet",
                              "teach",   "ask",     "advise",   "inform", "persuade", "say",  "think",  "know",
                              "believe", "hope",    "feel",     "guess",  "see",      "hear", "wish",   "mean",
                              "notice",  "imagine", "remember", "make",   "let",      "help", "find",   "give",
                              "text",    "write",   "email",    "swear",  "suppose",  "call", "suggest"});
}

void run(const Passage& sentence, Sink& sink) {
  const Tokens tokens = sentence.tokens();
  const int size = static_cast<int>(tokens.size());
  if (tokens.size() > longest_tree || size < 8) return;
  const auto at = [&](int k) -> const Token& { return tokens[static_cast<std::size_t>(k)]; };
  if (!is_nominative(at(0)) && !one_of(at(0).lower, {"it", "this", "there", "my", "the", "you"})) return;
  int finite = -1;
  for (int k = 1; k + 3 < size; ++k) {
    const Token& token = at(k);
    if (token.kind == TokenKind::punctuation || token.quoted || token.kind == TokenKind::object) return;
    if (token.upos == Upos::sconj || token.upos == Upos::cconj ||
        one_of(token.xpos, {Xpos::wdt, Xpos::wp, Xpos::wrb, Xpos::md}) || takes_clause(token))
      return;
    if (is_finite(token) && finite < 0) finite = k;
    if (finite < 1 || finite > 4 || k < 3 || !is_nominative(token) || !closes(at(k - 1)) || is_verb(at(k - 1)))
      continue;
    if (!is_finite(at(k + 1))) return;
    const Token& last = at(k - 1);
    sink.add({.span = {last.span.begin, token.span.end},
              .arguments = {{"last", std::string(last.text)},
                            {"next", std::string(token.text) + " " + std::string(at(k + 1).text)}},
              .replacements = {std::string(last.text) + ". " + capitalised(token.text)}});
    return;
  }
}

}  // namespace

extern const Check check_run_on;
const Check check_run_on{.name = "run_on",
                         .summary = "two sentences with no mark between them",
                         .needs_trees = true,
                         .prepare = simple<run>};

}  // namespace firstread
