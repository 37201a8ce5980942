// Finds a verb that a clause parts from its subject and that goes with the wrong noun: "The car that my parents bought
// are fast", "The cake baked by my sisters were sweet".
#include <algorithm>
#include <string>

#include "english/analysis.h"
#include "english/subjects.h"
#include "english/workings.h"
#include "rules/check.h"
#include "rules/concord.h"
#include "rules/replacement.h"

namespace firstread {
namespace {

// "The man who says the boys are late": what follows may be what is said.
bool may_hold_clause(const Token& verb) {
  return one_of(
      verb.lemma,
      {"say",   "think",   "know",  "believe", "feel",    "hope",     "show",    "prove",   "mean",    "see",
       "hear",  "claim",   "tell",  "ensure",  "suggest", "state",    "argue",   "find",    "learn",   "realize",
       "wish",  "fear",    "guess", "decide",  "imply",   "indicate", "explain", "suppose", "notice",  "make",
       "let",   "agree",   "note",  "report",  "insist",  "demand",   "require", "ask",     "wonder",  "worry",
       "watch", "suspect", "doubt", "write",   "reveal",  "imagine",  "expect",  "assume",  "remember"});
}

// The clause that hangs on the subject and ends where the verb begins, or -1.
int clause_between(const AgreementReader& r, int s, int v) {
  int end = v;
  while (end > s + 1 && r.at(end - 1).upos == Upos::adv && r.at(end - 1).head >= v) --end;
  for (int k = s + 1; k < end; ++k) {
    const Token& token = r.at(k);
    if (token.head != s || !one_of(token.relation, {Relation::acl_relcl, Relation::acl})) continue;
    const Extent clause = extent(r.tokens, k);
    if (clause.first == s + 1 && clause.last == end) return k;
  }
  return -1;
}

// Between the two nothing may stand that opens a thought of its own: a mark, "and", a verb with a time beside that of
// the clause.
bool plain_between(const AgreementReader& r, int s, int v, int clause) {
  const int finite = r.at(clause).relation == Relation::acl_relcl ? finite_verb(r.tokens, clause) : -1;
  for (int k = s + 1; k < v; ++k) {
    const Token& token = r.at(k);
    if (token.kind == TokenKind::punctuation || token.kind == TokenKind::object || token.quoted) return false;
    if (token.upos == Upos::cconj ||
        one_of(token.lower, {"than", "as", "if", "because", "what", "how", "why", "whether"}))
      return false;
    if (is_finite(token) && k != finite && !(finite >= 0 && k > finite && k <= clause)) return false;
    if (is_verb(token) && token.xpos != Xpos::vbn && may_hold_clause(token)) return false;
  }
  return true;
}

// "who", "which", "that", or a subject of its own, opens a relative clause; a participle stands next to its noun.
bool opens_as_clause(const AgreementReader& r, int s, int clause) {
  const Token& first = r.at(s + 1);
  if (r.at(clause).relation == Relation::acl)
    return clause == s + 1 && one_of(first.xpos, {Xpos::vbn, Xpos::vbg}) && first.certainty >= 60;
  const int finite = finite_verb(r.tokens, clause);
  if (finite < 0) return false;
  if (one_of(first.lower, {"who", "which", "that"})) return true;
  return (is_nominative(first) || one_of(first.lower, {"you", "it"})) && subject(r.tokens, clause) == s + 1;
}

void run(const Lexicon& lexicon, const Passage& passage, Sink& sink) {
  const AgreementReader r{&lexicon, passage.tokens()};
  for (const FiniteVerb& verb : passage.workings().verbs_with_number(lexicon)) {
    const int s = subject(r.tokens, verb.top), v = verb.at;
    if (s < 0 || s + 2 >= v || !one_of(r.at(s).xpos, {Xpos::nn, Xpos::nns}) || r.at(s).tree_certainty < 60) continue;
    if (!stands_free(r, s) || belongs_elsewhere(r, s, verb.form) || r.may_be_compound(v)) continue;
    if (child(r.tokens, s, {Relation::conj, Relation::cc, Relation::appos}) >= 0) continue;
    // "The more salt you add the saltier the soup is": no subject, but a measure.
    if (s > 0 && one_of(r.at(s - 1).xpos, {Xpos::jjr, Xpos::rbr})) continue;
    const int clause = clause_between(r, s, v);
    if (clause < 0 || !opens_as_clause(r, s, clause) || !plain_between(r, s, v, clause)) continue;
    const bool one = counts_as_one(r.at(s).lower);
    const Count count = one ? Count::singular : r.noun(s, s + 1);
    if (count == Count::singular && !one && !has_determiner(r, s)) continue;
    tell_clash(r, s, verb, count, std::string(r.at(s).text), sink);
  }
}

Result<Prepared> prepare(const Settings&, const English& english) {
  return Prepared{
      .run = [lexicon = &english.lexicon()](const Passage& passage, Sink& sink) { run(*lexicon, passage, sink); }};
}

}  // namespace

extern const Check check_agreement_parted;
const Check check_agreement_parted{.name = "agreement_parted",
                                   .summary = "verbs that a clause parts from the subject they should go with",
                                   .needs_trees = true,
                                   .prepare = prepare};

}  // namespace firstread
