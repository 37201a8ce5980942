#include "english/opening_ends.h"

#include "english/tree.h"

namespace firstread {

namespace {

// "a sailing / ship", "a long / way": half of a noun group. What may be a noun of its own ends the opening as well, and
// so may "on the contrary".
bool inside_group(const Surroundings& s, const CommaGap& gap) {
  const int head = s.head(gap.left);
  if (head <= gap.left || !s.has(head, tags::noun) || !s.has(gap.left - 1, bit(Xpos::dt) | bit(Xpos::prp_poss)) ||
      !one_of(s.relation(gap.left), {Relation::amod, Relation::compound}))
    return false;
  const XposSet possible = s.token(gap.left).possible;
  return (possible & bit(Xpos::vbg)) != 0 || ((possible & tags::noun) == 0 && !s.is(gap.left - 1, "the"));
}

// "Making somebody / do it is unkind", "To think of it / hurts": the opening is the subject.
bool is_subject(const Surroundings& s, const CommaGap& gap) {
  for (int k = gap.opening; k <= gap.left; ++k) {
    if (one_of(s.relation(k), {Relation::csubj, Relation::csubj_pass}) && s.head(k) > gap.left) return true;
  }
  return false;
}

// "On the day / the work was due he …", "for the people / you know it …": a clause without "that" tells which.
bool tells_which(const Surroundings& s, const CommaGap& gap) {
  if (gap.left < 1 || !s.is(gap.left - 1, "the") ||
      !one_of(s.token(gap.left).lemma, {"day", "time", "moment", "minute", "year", "way", "place", "thing", "person"}))
    return false;
  int verbs = 0;
  for (int k = gap.right; s.inside(k) && !s.has(k, tags::punctuation | bit(Xpos::cc) | bit(Xpos::in)); ++k)
    verbs += s.has(k, tags::finite) && !s.has(k - 1, tags::finite) ? 1 : 0;
  return verbs > 1;
}

// "If we / as a team want it", "as times / change": the subject and not the end.
bool ends_in_subject(const Surroundings& s, const CommaGap& gap) {
  const Token& left = s.token(gap.left);
  if (one_of(left.lower, {"i", "we", "he", "she", "they"}) && !s.is(gap.left - 1, "than") && !s.is(gap.left - 1, "as"))
    return true;
  return s.is(gap.opening, "as") && gap.left == gap.opening + 1 && (s.token(gap.right).possible & tags::finite) != 0 &&
         s.has(gap.left, bit(Xpos::nns));
}

}  // namespace

bool opening_goes_on(const Surroundings& s, const CommaGap& gap) {
  const Token& next = s.token(gap.right);
  if (one_of(next.lower, {"of", "because"}) || next.upos == Upos::sconj ||
      one_of(next.xpos, {Xpos::wdt, Xpos::wp, Xpos::wrb}))
    return true;
  // A comma that stands a little further on is the one that ends it.
  for (int k = gap.right + 1; k <= gap.right + 2; ++k) {
    if (s.is(k, ",")) return true;
  }
  if (one_of(s.token(gap.left).lower, {"maybe", "perhaps", "probably", "then"}) && gap.left > gap.opening) return true;
  if (inside_group(s, gap) || is_subject(s, gap) || tells_which(s, gap) || ends_in_subject(s, gap)) return true;
  // "In part the the writer says": a word is missing, or written twice.
  if (s.inside(gap.right + 1) && next.lower == s.token(gap.right + 1).lower) return true;
  // "When it comes to fun there are three kinds | the first …": the main clause has been.
  for (int k = gap.opening + 2; k <= gap.left; ++k) {
    if (s.has(k, bit(Xpos::ex)) && s.has(k + 1, tags::finite) && gap.left > k + 1) return true;
  }
  if (s.has(gap.left, bit(Xpos::wdt) | bit(Xpos::wp) | bit(Xpos::wrb))) return true;
  return gap.kind == GapKind::after_phrase && (s.has(gap.right, bit(Xpos::in) | bit(Xpos::to) | bit(Xpos::vbn)) ||
                                               (s.is(gap.left, "fact") && s.is(gap.left - 1, "the")));
}

}  // namespace firstread
