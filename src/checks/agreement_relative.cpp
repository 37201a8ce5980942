// Finds a verb in a relative clause that does not go with the noun before it: "the boys who lives here".
#include <algorithm>
#include <string>

#include "english/analysis.h"
#include "english/subjects.h"
#include "english/workings.h"
#include "rules/check.h"
#include "rules/concord.h"

namespace firstread {
namespace {

// "They have other ideas which is good", "… which means that …": all that stands before may be meant.
bool means_all(const AgreementReader& r, int v, int top) {
  if (one_of(r.at(v).lower, {"means", "makes", "shows", "leads", "causes", "helps", "allows", "explains", "proves"}))
    return true;
  if (!one_of(r.at(v).lower, {"is", "was"})) return false;
  return child(r.tokens, top, {Relation::det}) > v ||
         one_of(r.at(top).lower,
                {"good",   "great",    "bad",     "nice",    "fine",          "important", "true",  "cool",
                 "fun",    "why",      "what",    "because", "how",           "sad",       "wrong", "helpful",
                 "right",  "terrible", "amazing", "awesome", "funny",         "useful",    "when",  "better",
                 "normal", "fair",     "weird",   "strange", "understandable"});
}

// "the boys who lives here": the noun before the relative word decides.
Count relative(const AgreementReader& r, int s, int v, std::string& words) {
  const Token& head = r.at(s);
  if (!one_of(head.lower, {"who", "which", "that"}) || s == 0 || v > s + 2) return Count::unknown;
  const int before = s - 1;
  if (one_of(r.at(before).lower, {"matter", "tonight", "today", "tomorrow", "yesterday"})) return Count::unknown;
  if (v + 1 < static_cast<int>(r.tokens.size()) && one_of(r.at(v + 1).lower, {"and", "or"}))
    return Count::unknown;  // "the pain that states and towns feel"
  if (!is_noun(r.at(before)) || child(r.tokens, before, {Relation::conj}) >= 0) return Count::unknown;
  // "an indication that demand continues": the word behind "that" is the subject of what is indicated.
  if (head.lower == "that" && takes_clause(r.at(before)) && (r.at(v).possible & bit(Xpos::nn)) != 0)
    return Count::unknown;
  const int top = predicate(r.tokens, v);
  if (r.at(top).relation != Relation::acl_relcl || r.at(top).head != before) return Count::unknown;
  // "one of the boys who", "a group of boys that", "bread and butter that": more than one noun may be meant.
  for (int k = std::max(0, before - 7); k < before; ++k)
    if (one_of(r.at(k).lower,
               {"of",         "and",     "or",     "in",      "on",      "with",   "for",   "to",      "at",
                "from",       "by",      "like",   "between", "about",   "well",   "over",  "across",  "around",
                "throughout", "among",   "within", "inside",  "outside", "under",  "near",  "through", "behind",
                "without",    "against", "during", "per",     "via",     "before", "after", "into",    "onto"}))
      return Count::unknown;
  const Count count = r.noun(before, s);
  if (head.lower == "which" && count == Count::plural && means_all(r, v, top)) return Count::unknown;
  words = std::string(r.at(before).text);
  return count;
}

void run(const Lexicon& lexicon, const Passage& passage, Sink& sink) {
  const AgreementReader r{&lexicon, passage.tokens()};
  for (const FiniteVerb& verb : passage.workings().verbs_with_number(lexicon)) {
    const int s = subject(r.tokens, verb.top);
    if (s < 0 || s >= verb.at || !stands_free(r, s) || belongs_elsewhere(r, s, verb.form)) continue;
    if (r.at(verb.at).lower == "means") continue;  // "More books means more room"
    std::string words(r.at(s).text);
    const Count count = relative(r, s, verb.at, words);
    tell_clash(r, s, verb, count, words, sink);
  }
}

Result<Prepared> prepare(const Settings&, const English& english) {
  return Prepared{
      .run = [lexicon = &english.lexicon()](const Passage& passage, Sink& sink) { run(*lexicon, passage, sink); },
      .triggers = {"who", "which", "that"}};
}

}  // namespace

extern const Check check_agreement_relative;
const Check check_agreement_relative{.name = "agreement_relative",
                                     .summary = "verbs after who, which and that that do not go with the noun before",
                                     .needs_trees = true,
                                     .prepare = prepare};

}  // namespace firstread
