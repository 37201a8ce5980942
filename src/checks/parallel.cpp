// Finds joined verbs in unequal forms: "She likes swimming and to read."
#include <algorithm>
#include <string>

#include "english/analysis.h"
#include "english/inflect.h"
#include "english/tree.h"
#include "rules/check.h"
#include "rules/replacement.h"

namespace firstread {
namespace {

bool takes_either(const Token& verb) {
  return one_of(verb.lemma, {"like", "love", "hate", "prefer", "enjoy", "start", "begin", "stop", "continue", "avoid",
                             "want", "need", "hope", "plan", "try", "decide", "learn"});
}

void run(const Passage& sentence, Sink& sink) {
  const Tokens tokens = sentence.tokens();
  if (tokens.size() > longest_tree) return;
  const auto at = [&](int k) -> const Token& { return tokens[static_cast<std::size_t>(k)]; };
  for (int k = 2; k < static_cast<int>(tokens.size()); ++k) {
    const Token& second = at(k);
    if (second.relation != Relation::conj || second.head < 0 || second.head >= k || k - second.head > 9) continue;
    const Token& first = at(second.head);
    const bool first_to = second.head > 0 && at(second.head - 1).lower == "to" && first.xpos == Xpos::vb;
    const bool second_to = at(k - 1).lower == "to" && second.xpos == Xpos::vb;
    // "likes swimming and to read", where the second is read as hanging on the verb of liking.
    const bool after_noun =
        second_to && k >= 4 && at(k - 2).upos == Upos::cconj && second.head == k - 4 && at(k - 3).head == second.head &&
        one_of(at(k - 3).relation, {Relation::obj, Relation::xcomp}) && one_of(at(k - 3).xpos, {Xpos::nn, Xpos::vbg}) &&
        at(k - 3).lower.ends_with("ing") && (at(k - 3).possible & bit(Xpos::vbg)) != 0;
    if (after_noun && takes_either(first)) {
      sink.add({.span = {at(k - 1).span.begin, second.span.end},
                .arguments = {{"first", std::string(at(k - 3).text)},
                              {"second", std::string(text_of(sentence, static_cast<std::uint32_t>(k - 1),
                                                             static_cast<std::uint32_t>(k + 1)))}},
                .replacements = {inflect(second.lemma, Form::gerund)}});
      continue;
    }
    const bool governed = one_of(first.relation, {Relation::xcomp, Relation::obj, Relation::ccomp}) &&
                          first.head >= 0 && takes_either(at(first.head));
    if (!governed || subject(tokens, k) >= 0) continue;
    // "up and running"; "to give you a choice, and breaking": another verb lies between, which may be the other half.
    if (at(k - 1).upos == Upos::cconj && (one_of(at(k - 2).lower, {"up", "down"}) || at(k - 2).text == ",")) continue;
    // "than trying to choose or trying to explain": its fellow stands before both.
    const auto before = tokens.first(static_cast<std::size_t>(second.head));
    if (std::any_of(before.begin(), before.end(), [&](const Token& t) { return t.lower == second.lower; })) continue;
    for (int j = second.head + 1; j < k; ++j) {
      if (is_finite(at(j)) || at(j).text == ";") return;
      if (second.xpos == Xpos::vbg && at(j).xpos == Xpos::vbg) return;  // "to focus on shaping and building"
    }
    if (first.xpos == Xpos::vbg && second_to) {
      sink.add({.span = {at(k - 1).span.begin, second.span.end},
                .arguments = {{"first", std::string(first.text)},
                              {"second", std::string(text_of(sentence, static_cast<std::uint32_t>(k - 1),
                                                             static_cast<std::uint32_t>(k + 1)))}},
                .replacements = {inflect(second.lemma, Form::gerund)}});
    } else if (first_to && second.xpos == Xpos::vbg && at(k - 1).upos == Upos::cconj && k - second.head < 6 &&
               !one_of(at(first.head).lemma, {"start", "begin", "stop", "continue", "learn"})) {
      sink.add({.span = second.span,
                .arguments = {{"first", "to " + std::string(first.text)}, {"second", std::string(second.text)}},
                .replacements = {std::string(second.lemma), "to " + std::string(second.lemma)}});
    }
  }
}

}  // namespace

extern const Check check_parallel;
const Check check_parallel{
    .name = "parallel", .summary = "joined verbs in unequal forms", .needs_trees = true, .prepare = simple<run>};

}  // namespace firstread
