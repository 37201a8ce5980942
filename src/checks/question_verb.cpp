// Finds a verb that shows the time a second time in a question with do: "What does this word means?"
#include <algorithm>
#include <string>

#include "english/analysis.h"
#include "english/inflect.h"
#include "english/tree.h"
#include "rules/check.h"
#include "rules/replacement.h"

namespace firstread {
namespace {

// "so does he", "as did others": no question.
bool is_echo(Tokens tokens, int helper) {
  for (int k = std::max(0, helper - 2); k < helper; ++k)
    if (one_of(tokens[static_cast<std::size_t>(k)].lower,
               {"so", "nor", "neither", "as", "than", "what", "that", "all", "only"}) &&
        !(k == 0 && tokens[0].lower == "what"))
      return true;
  return false;
}

void run(const Passage& passage, Sink& sink) {
  const Tokens tokens = passage.tokens();
  if (tokens.size() > longest_tree || tokens.back().text != "?") return;
  const auto at = [&](int k) -> const Token& { return tokens[static_cast<std::size_t>(k)]; };
  for (int d = 0; d + 2 < std::ssize(tokens); ++d) {
    if (!one_of(at(d).lower, {"do", "does", "did"}) || at(d).relation != Relation::aux || at(d).quoted) continue;
    const int v = at(d).head;
    if (v <= d + 1 || v - d > 8 || at(v).quoted || is_echo(tokens, d)) continue;
    const Token& verb = at(v);
    const bool past = verb.xpos == Xpos::vbd || (verb.xpos == Xpos::vbn && verb.lower.ends_with("ed"));
    if (verb.xpos != Xpos::vbz && !past) continue;
    const int s = subject(tokens, v);
    if (s <= d || s >= v) continue;
    bool other = false;
    for (int k = d + 1; k < v; ++k)
      other =
          other || (k != s && is_verb(at(k))) || at(k).kind == TokenKind::punctuation ||
          one_of(at(k).lower, {"who", "which", "that", "and", "why", "how", "what", "where", "when", "if", "whether"});
    if (other) continue;
    const std::string right =
        verb.lemma.empty() || verb.lemma == verb.lower ? verb_lemma(verb.lower) : std::string(verb.lemma);
    if (right == verb.lower || right == "be") continue;
    sink.add({.span = verb.span,
              .arguments = {{"helper", std::string(at(d).text)}, {"verb", std::string(verb.text)}},
              .replacements = {cased_like(verb, right)}});
  }
}

}  // namespace

extern const Check check_question_verb;
const Check check_question_verb{.name = "question_verb",
                                .summary = "verbs that are not plain in a question with do",
                                .needs_trees = true,
                                .prepare = [](const Settings&, const English&) -> Result<Prepared> {
                                  return Prepared{.run = run, .triggers = {"do", "does", "did"}};
                                }};

}  // namespace firstread
