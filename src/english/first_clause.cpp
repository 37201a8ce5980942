#include "english/first_clause.h"

#include <algorithm>

#include "english/clause_openings.h"
#include "english/clause_words.h"

namespace firstread {

// "the first day", "every week", "a place": such a noun may wait for the clause.
bool FirstClause::is_picked_out(int noun) const {
  for (int k = noun - 1; k > verb && k >= noun - 3; --k)
    if (one_of(at(k).lower, {"the", "every", "each", "any", "first", "only", "that", "a", "no"})) return true;
  return at(noun).lower == "time" && one_of(at(noun - 1).lower, {"next", "last"});
}

// "It was him", "That is the best": what follows may be what "it" stands for.
bool FirstClause::it_is() const {
  return at(verb).lemma == "be" && (one_of(at(begin).lower, {"what", "its", "it's"}) ||
                                    (subject >= 0 && one_of(at(subject).lower, {"it", "this", "that"})));
}

bool FirstClause::said_of_subject(int k) const {
  while (k > verb + 1 && at(k - 1).upos == Upos::adv) --k;
  return k > verb && is_verb(at(k - 1)) &&
         one_of(at(k - 1).lemma, {"be", "feel", "get", "become", "look", "seem", "turn"});
}

// "Had I seen it", "Should you need it": a condition without "if".
bool FirstClause::is_inverted() const { return one_of(at(begin).lower, {"had", "were", "should"}); }

// Something since the last verb still waits for a clause: "I told my mother", "so tired", "the problem is".
bool FirstClause::awaits_clause(int end) const {
  for (int k = begin; k < end; ++k) {
    const Token& t = at(k);
    if (one_of(t.lower, {"so", "such", "wherever", "whatever", "rather", "sooner", "case"})) return true;
    if (t.lower == "the" && k + 1 < end && one_of(at(k + 1).xpos, {Xpos::jjr, Xpos::rbr}) && k < verb) return true;
  }
  for (int k = verb; k < end; ++k) {
    const Token& t = at(k);
    if (t.upos == Upos::adj && wants_clause(t) && k + 1 < end && at(k + 1).upos == Upos::adv) return true;
    if (!is_verb(t)) continue;
    // "told me a story": both are there.
    const bool both = k + 2 < end && at(k + 1).xpos == Xpos::prp && (at(k + 2).upos == Upos::det || is_noun(at(k + 2)));
    if (takes_person_and_clause(t) && !both) return true;
    if (!may_take_clause(t, lexicon) || k + 1 >= end) continue;
    const Token& next = at(k + 1);
    if (t.lemma == "be") {
      if (shell(k)) return true;
      continue;
    }
    if (one_of(t.lemma, {"have", "do", "get", "want", "like", "read"})) continue;
    const bool object = is_noun(next) || next.upos == Upos::det || next.upos == Upos::adj || next.upos == Upos::num ||
                        one_of(next.xpos, {Xpos::prp, Xpos::prp_poss}) || is_verb(next) || next.xpos == Xpos::to;
    if (!object) return true;
  }
  return false;
}

// "The problem is when", "The truth was in winter".
bool FirstClause::shell(int be) const {
  return be > begin && be + 1 < static_cast<int>(tokens.size()) &&
         one_of(at(be - 1).lemma, {"problem",  "truth",  "thing",  "fact",      "point",        "reason",     "result",
                                   "question", "rule",   "idea",   "advantage", "disadvantage", "difference", "trouble",
                                   "issue",    "worst",  "best",   "answer",    "opinion",      "say",        "plan",
                                   "moral",    "lesson", "secret", "one",       "all"});
}

}  // namespace firstread
