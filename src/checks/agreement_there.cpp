// Finds "there is" before what is many: "there is many people".
#include <algorithm>
#include <string>

#include "english/analysis.h"
#include "english/workings.h"
#include "rules/check.h"
#include "rules/concord.h"

namespace firstread {
namespace {

// "there was several", "there was two of them": how many there are stands alone.
bool amount(const AgreementReader& r, int k) {
  const int size = static_cast<int>(r.tokens.size());
  if (k + 1 >= size || !one_of(r.at(k).lower, {"several", "many", "few", "two", "three", "four", "five"})) return false;
  const Token& next = r.at(k + 1);
  return next.kind == TokenKind::punctuation ? next.text != "-" && next.text != "," : next.upos == Upos::adp;
}

// "there is many people": what there is decides.
void there(const AgreementReader& r, const FiniteVerb& verb, Sink& sink) {
  const int v = verb.at;
  const Count form = verb.form;
  if (!one_of(r.at(v).lower, {"is", "are", "was", "were"}) || v == 0) return;
  const bool before = r.at(v - 1).lower == "there",
             after = v + 1 < static_cast<int>(r.tokens.size()) && r.at(v + 1).lower == "there";
  if (!before && !after) return;
  if (before && v > 1 && r.at(v - 2).is_word() &&
      !one_of(r.at(v - 2).lower, {"and", "but", "that", "because", "so", "if", "when", "or", "think", "where", "since",
                                  "although", "then", "now", "also", "while", "as"}))
    return;
  if (before && form == Count::singular && amount(r, v + 1))
    return tell_clash(r, v + 1, verb, Count::plural, std::string(r.at(v + 1).text), sink);
  int s = child(r.tokens, verb.top, {Relation::nsubj});
  if (s < 0 && is_noun(r.at(verb.top)) && verb.top > v) s = verb.top;
  if (s <= v || !is_noun(r.at(s)) || child(r.tokens, s, {Relation::conj}) >= 0) return;
  for (int k = v + 1; k < s; ++k) {
    const Token& between = r.at(k);
    if (one_of(between.lower, {"a", "an"}) ? form == Count::plural
        : between.lower == "no"            ? form == Count::singular
                                           : is_noun(between) && k + 1 == s)
      continue;  // "there are a man", "there was no signs", "there is two bus stops"
    if (between.kind == TokenKind::punctuation || is_verb(between) || is_noun(between) ||
        one_of(between.lower, {"of", "and", "or", "more", "no", "any", "not", "n't", "than", "a", "an", "lot"}))
      return;
  }
  const bool many = std::any_of(r.tokens.begin() + v + 1, r.tokens.begin() + s, [](const Token& t) {
    return one_of(t.lower, {"many", "several", "two", "three", "four", "five", "six", "few", "these", "those",
                            "various", "numerous"});
  });
  Count count = r.noun(s);
  if (r.at(s).lower == "people" || (many && r.at(s).xpos == Xpos::nns)) count = Count::plural;
  if (count == Count::singular && !one_of(r.at(s - 1).lower, {"a", "an"}) &&
      !(s > v + 2 && one_of(r.at(v + 1).lower, {"a", "an"})))
    return;
  const bool listed = std::any_of(r.tokens.begin() + s, r.tokens.end(),
                                  [](const Token& t) { return t.lower == "and" || t.text == ","; });
  if (count == Count::singular && listed) return;
  tell_clash(r, s, verb, count, std::string(r.at(s).text), sink);
}

Result<Prepared> prepare(const Settings&, const English& english) {
  return Prepared{.run =
                      [lexicon = &english.lexicon()](const Passage& passage, Sink& sink) {
                        const AgreementReader r{lexicon, passage.tokens()};
                        for (const FiniteVerb& verb : passage.workings().verbs_with_number(*lexicon))
                          there(r, verb, sink);
                      },
                  .triggers = {"there"}};
}

}  // namespace

extern const Check check_agreement_there;
const Check check_agreement_there{.name = "agreement_there",
                                  .summary = "there is and there are that do not go with what there is",
                                  .needs_trees = true,
                                  .prepare = prepare};

}  // namespace firstread
