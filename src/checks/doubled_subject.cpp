// Finds a subject that is named and then meant again by a pronoun: "The students they study hard."
#include <algorithm>
#include <string>

#include "english/analysis.h"
#include "english/clause_openings.h"
#include "english/clause_words.h"
#include "english/lexicon.h"
#include "rules/check.h"

namespace firstread {
namespace {

bool is_person(const Token& noun) {
  return one_of(
      noun.lemma,
      {"man",       "woman",     "boy",        "girl",      "teacher", "student",     "friend",      "brother",
       "sister",    "mother",    "father",     "mom",       "mum",     "dad",         "uncle",       "aunt",
       "cousin",    "boss",      "son",        "daughter",  "wife",    "husband",     "doctor",      "neighbour",
       "neighbor",  "author",    "writer",     "king",      "queen",   "president",   "child",       "kid",
       "baby",      "person",    "player",     "driver",    "manager", "grandmother", "grandfather", "grandma",
       "grandpa",   "hero",      "girlfriend", "boyfriend", "dog",     "cat",         "policeman",   "narrator",
       "character", "classmate", "parent",     "guy",       "lady"});
}

bool names_many(const Token& noun) {
  return one_of(noun.lemma,
                {"government", "family", "team", "company", "school", "police", "class", "group", "band", "club"});
}

bool fits(const Token& noun, std::string_view pronoun) {
  if (pronoun == "they") return noun.xpos == Xpos::nns || names_many(noun);
  if (noun.xpos != Xpos::nn) return false;
  return pronoun == "it" ? !is_person(noun) : is_person(noun);
}

void run(const Passage& sentence, const Lexicon& lexicon, Sink& sink) {
  const Tokens tokens = sentence.tokens();
  const int size = static_cast<int>(tokens.size());
  if (size < 5 || tokens.back().text == "?") return;
  const auto at = [&](int k) -> const Token& { return tokens[static_cast<std::size_t>(k)]; };
  for (int k = 0; k + 3 < size; ++k) {
    // The group opens the sentence or a clause of its own.
    if (k > 0 && !one_of(at(k - 1).lower, {"that", "because", "but", "so", "if", "when"})) continue;
    if (!(at(k).xpos == Xpos::prp_poss ||
          one_of(at(k).lower, {"the", "this", "these", "those", "many", "most", "some"})))
      continue;
    int noun = k;
    while (noun + 1 < size && noun < k + 4 && (is_noun(at(noun + 1)) || at(noun + 1).upos == Upos::adj)) ++noun;
    if (noun == k || noun + 2 >= size || !is_noun(at(noun)) || is_time_or_place(at(noun)) || holds_clause(at(noun)))
      continue;
    const Token& pronoun = at(noun + 1);
    if (!one_of(pronoun.lower, {"he", "she", "it", "they"}) || !fits(at(noun), pronoun.lower) || at(noun).quoted)
      continue;
    const ClauseOpening clause = clause_opening(tokens, noun + 1);
    if (!clause || at(clause.finite).lower == "'re" || !has_no_gap(tokens, clause, lexicon)) continue;
    // "The firms they run face trouble": what looks like an object may be the verb.
    const int object = last_of_verbs(tokens, clause.finite) + 1;
    if (object < size && is_noun(at(object)) && (at(object).possible & (bit(Xpos::vbp) | bit(Xpos::vbz))) != 0)
      continue;
    // "The boys they gave the prize to are here": another verb of the same sentence has the noun for its subject.
    int end = last_of_verbs(tokens, clause.finite) + 1;
    while (end < size && !is_punctuation(at(end)) && at(end).upos != Upos::cconj && !opens_clause(at(end)) &&
           !opens_clause_or_phrase(at(end)) && !is_finite(at(end)))
      ++end;
    if (end < size && is_finite(at(end)) && !may_take_clause(at(last_of_verbs(tokens, clause.finite)), lexicon))
      continue;
    sink.add({.span = {at(noun).span.end, pronoun.span.end},
              .arguments = {{"noun", std::string(at(noun).text)}, {"pronoun", std::string(pronoun.text)}},
              .replacements = {""}});
    return;
  }
}

Result<Prepared> prepare(const Settings&, const English& english) {
  return Prepared{
      .run = [&lexicon = english.lexicon()](const Passage& passage, Sink& sink) { run(passage, lexicon, sink); },
      .triggers = {"he", "she", "it", "they"}};
}

}  // namespace

extern const Check check_doubled_subject;
const Check check_doubled_subject{
    .name = "doubled_subject", .summary = "a subject that is named and meant again by a pronoun", .prepare = prepare};

}  // namespace firstread
