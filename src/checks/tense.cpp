// Finds verbs whose time does not go with the words around them: "Yesterday we go", "He opened the door and walks in".
#include <algorithm>
#include <string>

#include "english/agreement.h"
#include "english/analysis.h"
#include "english/clauses.h"
#include "english/inflect.h"
#include "english/tree.h"
#include "rules/check.h"
#include "rules/replacement.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"of", SettingType::text, true, "past_time (yesterday we go) or joined (opened … and walks)"},
};

bool plain_present(const Token& verb) {
  return one_of(verb.xpos, {Xpos::vbp, Xpos::vbz}) && !verb.quoted && !one_of(verb.lower, {"'s", "'re", "'m", "'ve"});
}

void report(const Token& verb, std::string_view when, std::string_view subject, Sink& sink) {
  std::string past = inflect(verb.lemma, Form::past);
  if (verb.lemma == "be") past = one_of(verb.lower, {"are", "'re"}) ? "were" : "was";
  if (past == verb.lower || verb_lemma(verb.lower) != verb.lemma) return;  // "sat": the reading is in doubt
  sink.add({.span = verb.span,
            .arguments = {{"verb", std::string(verb.text)},
                          {"when", std::string(when)},
                          {"right", past},
                          {"subject", std::string(subject)}},
            .replacements = {cased_like(verb, past)}});
}

void with_past_time(const Passage& sentence, Sink& sink) {
  const Tokens tokens = sentence.tokens();
  if (tokens.size() > longest_tree || tokens.back().text == "?") return;
  std::vector<Clause> all;
  for (int k = 0; k < static_cast<int>(tokens.size()); ++k) {
    const int size = past_time(tokens, k);
    if (size == 0 || tokens[static_cast<std::size_t>(k)].quoted) continue;
    if (all.empty()) all = clauses(tokens);
    const int c = clause_of(all, tokens, k);
    if (c < 0) continue;
    const Clause& clause = all[static_cast<std::size_t>(c)];
    if (!clause.is_finite() || clause.finite != clause.verb || clause.subject < 0 || clause.modal || clause.future)
      continue;
    const Token& verb = tokens[static_cast<std::size_t>(clause.finite)];
    if (!plain_present(verb) || clause.subject > clause.finite || clause.finite - clause.subject > 3) continue;
    if (one_of(verb.lemma, {"be",   "have", "remember", "think", "know",   "believe", "show",  "mean",
                            "say",  "date", "seem",     "feel",  "recall", "mark",    "prove", "confirm",
                            "need", "want", "like",     "put",   "let",    "set",     "cut"}) &&
        !(verb.lemma == "be" && c == 0 && k > clause.finite && k - clause.finite <= 4 &&
          tokens[static_cast<std::size_t>(k)].lower != "ago"))
      continue;
    // "the failures last spring show": the time tells which failures.
    if (clause.subject < k && k < clause.finite) continue;
    // "higher than a year ago": the time is what is compared with.
    bool compared = false;
    for (int j = std::max(0, k - 6); j < k; ++j)
      compared = compared || (j > clause.finite && tokens[static_cast<std::size_t>(j)].lower == "that") ||
                 one_of(tokens[static_cast<std::size_t>(j)].lower, {"than", "from", "since", "as", "like"});
    if (compared) continue;
    // Other verbs between the two: the time may belong to them.
    bool other = false;
    for (int j = std::min(k, clause.finite) + 1; j < std::max(k, clause.finite); ++j)
      other = other || (is_verb(tokens[static_cast<std::size_t>(j)])) ||
              tokens[static_cast<std::size_t>(j)].kind == TokenKind::punctuation;
    if (other && !(k == 0)) continue;
    report(verb, text_of(sentence, static_cast<std::uint32_t>(k), static_cast<std::uint32_t>(k + size)),
           tokens[static_cast<std::size_t>(clause.subject)].text, sink);
    return;
  }
}

// Two verbs of one subject joined by "and": one in the past, the next in the present.
void joined(const Passage& sentence, Sink& sink) {
  const Tokens tokens = sentence.tokens();
  if (tokens.size() > longest_tree) return;
  for (int k = 0; k < static_cast<int>(tokens.size()); ++k) {
    const Token& verb = tokens[static_cast<std::size_t>(k)];
    if (verb.relation != Relation::conj || !plain_present(verb) || verb.head < 0 || verb.head > k || k - verb.head > 8)
      continue;
    const Token& first = tokens[static_cast<std::size_t>(verb.head)];
    const int s = subject(tokens, verb.head);
    if (first.xpos != Xpos::vbd || s < 0 ||
        !one_of(tokens[static_cast<std::size_t>(s)].lower, {"i", "he", "she", "we", "they"}) || subject(tokens, k) >= 0)
      continue;
    if (one_of(verb.lemma, {"be", "have", "hope", "think", "believe", "know", "remain", "want", "live", "work", "still",
                            "need", "let", "put", "set", "cut", "thank", "wish"}))
      continue;
    if (child(tokens, k, {Relation::aux, Relation::aux_pass, Relation::cop}) >= 0) continue;
    if (k > 0 && one_of(tokens[static_cast<std::size_t>(k - 1)].lower, {"now", "still", "to", ","})) continue;
    // "He wrote and maintains many guides": what he does to this day.
    if (one_of(verb.lemma, {"maintain", "continue", "own", "run", "teach", "serve", "lead", "hold", "include", "keep"}))
      continue;
    if (k + 1 < static_cast<int>(tokens.size()) && is_finite(tokens[static_cast<std::size_t>(k + 1)]))
      continue;  // "and sleep left us": a noun
    report(verb, first.text, tokens[static_cast<std::size_t>(s)].text, sink);
  }
}

Result<Prepared> prepare(const Settings& settings, const English&) {
  const std::string of = settings.text("of");
  if (of == "past_time") return Prepared{.run = with_past_time, .triggers = {"yesterday", "ago", "last"}};
  if (of == "joined") return Prepared{.run = joined, .triggers = {"and", "but", ",", "then"}};
  return Error{.message = "of is \"" + of + "\"; it may be past_time or joined"};
}

}  // namespace

extern const Check check_tense;
const Check check_tense{.name = "tense",
                        .summary = "verbs whose time does not go with the rest",
                        .parameters = parameters,
                        .needs_trees = true,
                        .prepare = prepare};

}  // namespace firstread
