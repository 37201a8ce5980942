#include "english/verb_company.h"

#include "english/tree.h"

namespace firstread {
namespace {

// "Baking bread is fun", "the way to winning it", "to really listening": what one does, as a noun; hard to read, but
// seldom wrong.
bool after_to_or_preposition(const Surroundings& s, int verb) {
  int before = verb - 1;
  while (s.has(before, tags::adverb)) --before;
  return s.has(before, bit(Xpos::in) | bit(Xpos::to));
}

// "How odd if you heard of it": no past, but what is only supposed.
bool is_supposed(const Surroundings& s, int verb) {
  for (int k = verb - 1; s.inside(k) && !s.has(k, tags::punctuation); --k)
    if (one_of(s.token(k).lower, {"if", "wish", "unless", "though"})) return true;
  return false;
}

}  // namespace

bool is_asked(const Surroundings& s, int verb) {
  int before = verb - 1;
  while (s.inside(before) && one_of(s.token(before).lower,
                                    {"just", "please", "then", "always", "never", "simply", "or", "perhaps", "maybe"}))
    --before;
  if (!s.inside(before) || s.has(before, tags::punctuation)) return before < verb - 1;
  if (s.is(before, "not")) return s.is(before - 1, "why");
  if (s.token(before).lemma != "be") return false;
  for (int k = before - 1; s.inside(k); --k)
    if (s.token(k).lemma == "do") return true;
  return false;
}

bool is_caused(const Surroundings& s, int verb) {
  constexpr int farthest = 5;
  if (!s.has(verb, bit(Xpos::vb) | bit(Xpos::vbp))) return false;
  bool somebody = false;
  for (int k = verb - 1; s.inside(k) && k >= verb - farthest; --k) {
    if (somebody && one_of(s.token(k).lemma, {"make", "let", "help", "see", "watch", "hear"})) return true;
    if (!s.has(k, tags::noun | tags::pronoun | tags::determiner | tags::adjective)) return false;
    somebody = somebody || s.has(k, tags::noun | tags::pronoun);
  }
  return false;
}

bool follows_preposition(const Surroundings& s, int verb) {
  if (!s.has(verb, bit(Xpos::vbg))) return false;
  return s.has(verb - 1, bit(Xpos::in)) ||
         (s.is(verb - 1, "to") && s.has(verb - 2, tags::noun) && s.is(verb - 3, "in"));
}

bool is_plain_present(const Surroundings& s, int verb) {
  if (!s.has(verb, bit(Xpos::vbp) | bit(Xpos::vb))) return false;
  int before = verb - 1;
  while (s.has(before, tags::adverb)) --before;
  if (s.inside(before) && one_of(s.token(before).lower, {"i", "we", "they"}))
    return !s.inside(before - 1) || !one_of(s.token(before - 1).lower, {"do", "did", "can", "will", "should", "would"});
  // "that old houses (with thick walls) lose heat": its own subject, several of them.
  const int by = subject(s.tokens(), predicate(s.tokens(), verb));
  return by >= 0 && by < verb && s.has(by, bit(Xpos::nns));
}

bool acts_after_be(const Surroundings& s, int verb) {
  int before = verb - 1;
  while (s.has(before, tags::adverb)) --before;
  return s.inside(before) && s.token(before).lemma == "be" &&
         (s.has(verb + 1, tags::determiner | bit(Xpos::nns) | bit(Xpos::prp)) ||
          (s.has(verb + 1, tags::adjective) && s.has(verb + 2, bit(Xpos::nns))));
}

bool is_doubtful(const Surroundings& s, int verb, XposSet known) {
  const Token& t = s.token(verb);
  if (t.xpos == Xpos::vbg && (t.first || after_to_or_preposition(s, verb))) return true;
  if (t.xpos == Xpos::vbd && is_supposed(s, verb)) return true;
  if (t.xpos == Xpos::vbz && s.has(verb - 1, bit(Xpos::cc))) return true;  // "they sing and dances": whose it is
  const auto unknown = [&](int k) {
    return s.inside(k) && s.token(k).is_word() && s.token(k).possible == 0 && !s.token(k).capital;
  };
  if ((t.possible & tags::adjective) != 0 || unknown(verb - 1) || unknown(verb + 1)) return true;
  if (t.xpos == Xpos::vb || t.xpos == Xpos::vbp) {
    if ((known & tags::adjective) != 0 && s.inside(verb - 1) && s.token(verb - 1).lemma == "be") return true;
    if (s.inside(verb - 1) && s.token(verb - 1).lemma == "feel" && (known & tags::noun) != 0) return true;
  }
  if (s.inside(verb - 1)) {
    const Token& before = s.token(verb - 1);
    // "was asking"; "the man we spoke to seems", "the signs to look for include"
    if (t.xpos == Xpos::vbg && before.lemma == "be") return true;
    if (one_of(t.xpos, {Xpos::vbz, Xpos::vbd, Xpos::vbp}) && one_of(before.xpos, {Xpos::in, Xpos::to, Xpos::rp}))
      return true;
  }
  const bool noun = (t.possible & tags::noun) != 0;
  if ((noun || t.xpos == Xpos::vbn || t.xpos == Xpos::vbg) && s.has(verb + 1, tags::noun)) return true;
  if (noun && s.has(verb + 1, tags::adjective)) return true;                // "to be sugar free"
  if (t.xpos == Xpos::vbn && s.has(verb + 1, bit(Xpos::vbg))) return true;  // "distracted driving"
  if (noun && s.inside(verb - 1) && one_of(s.token(verb - 1).lemma, {"feel", "have", "get", "need", "take", "make"}))
    return true;
  if (t.xpos != Xpos::vbn) return false;
  for (int k = verb - 1; s.inside(k); --k)
    if (s.token(k).lemma == "have") return true;
  return false;
}

}  // namespace firstread
