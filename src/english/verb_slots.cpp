#include "english/verb_slots.h"

#include <algorithm>

#include "english/inflect.h"

namespace firstread {

namespace {

bool helper(std::string_view lemma) { return lemma == "be" || lemma == "have" || lemma == "do"; }

VerbClass class_of(Xpos tag) {
  switch (tag) {
    case Xpos::vbz:
      return VerbClass::third;
    case Xpos::vbd:
      return VerbClass::past;
    case Xpos::vbg:
      return VerbClass::gerund;
    case Xpos::vbn:
      return VerbClass::participle;
    default:
      return VerbClass::base;
  }
}

// The word before that asks for a form: an auxiliary, a modal, "to", a preposition, another verb.
int asker(const Surroundings& s, int verb) {
  for (int i = verb - 1; i >= 0 && i >= verb - 5; --i) {
    if (s.has(i, tags::punctuation)) return -1;
    if (s.has(i, bit(Xpos::md) | bit(Xpos::to) | bit(Xpos::in) | tags::verb)) return i;
  }
  return -1;
}

int subject(const Surroundings& s, int verb) {
  for (int i = verb - 1; i >= 0 && i >= verb - 8; --i) {
    if (s.has(i, tags::noun | tags::pronoun | bit(Xpos::wdt))) return i;
    if (s.has(i, tags::finite)) return -1;
  }
  return -1;
}

}  // namespace

std::vector<VerbSlot> verb_slots(const Surroundings& s) {
  std::vector<VerbSlot> slots;
  for (int i = 0; i < s.size(); ++i) {
    if (!s.has(i, tags::verb) || helper(s.token(i).lemma) || s.token(i).lower.front() == '\'') continue;
    // "the growing number": an adjective in all but name.
    if (s.has(i, bit(Xpos::vbg) | bit(Xpos::vbn)) && s.has(i + 1, tags::noun) &&
        s.has(i - 1, tags::determiner | tags::adjective))
      continue;
    slots.push_back({i, class_of(s.token(i).xpos)});
  }
  return slots;
}

void add_verb_cues(const Surroundings& s, const VerbSlot& slot, Cues& cues) {
  const int v = slot.verb;
  add_window(s, v - 1, v + 1, cues);
  const std::uint64_t lemma = s.lemma(v);
  const int ask = asker(s, v), who = subject(s, v);
  const std::uint64_t word = ask >= 0 ? s.word(ask) : 0, tag = ask >= 0 ? s.tag(ask) : 0;
  const std::uint64_t asker_lemma = ask >= 0 ? s.lemma(ask) : 0;
  const auto far = static_cast<std::uint64_t>(ask >= 0 ? std::min(v - ask, 4) : 0);
  const std::uint64_t who_word = who >= 0 ? s.word(who) : 0, who_tag = who >= 0 ? s.tag(who) : 0;
  const auto who_far = static_cast<std::uint64_t>(who >= 0 ? std::min(v - who, 4) : 0);
  std::uint64_t past = 0, present = 0;
  for (int i = 0; i < s.size(); ++i) {
    if (i == v) continue;
    past += s.has(i, bit(Xpos::vbd)) ? 1 : 0;
    present += s.has(i, bit(Xpos::vbz) | bit(Xpos::vbp) | bit(Xpos::md)) ? 1 : 0;
  }
  const std::uint64_t times = std::min<std::uint64_t>(past, 2) * 3 + std::min<std::uint64_t>(present, 2);
  int before = -1;  // the verb before it, wherever it stands
  for (int i = v - 1; i >= 0 && before < 0; --i) {
    if (s.has(i, tags::verb | bit(Xpos::md))) before = i;
  }
  const std::uint64_t before_tag = before >= 0 ? s.tag(before) : 0, joined = s.has(v - 1, bit(Xpos::cc)) ? 1 : 0;
  const std::uint64_t l1 = s.word(v - 1), tl1 = s.tag(v - 1), tl2 = s.tag(v - 2), tr1 = s.tag(v + 1);
  unsigned kind = first_own_kind;
  cues.add(kind++, lemma);
  cues.add(kind++, lemma, l1);
  cues.add(kind++, lemma, tl1, tr1);
  cues.add(kind++, lemma, word, far);
  cues.add(kind++, lemma, tag);
  cues.add(kind++, word, far);
  cues.add(kind++, word, far, tl1);
  cues.add(kind++, word, who_tag, who_far);
  cues.add(kind++, tag, far, who_tag, who_far);
  cues.add(kind++, asker_lemma, far, tl1, tl2);
  cues.add(kind++, who_word, who_far, tag);
  cues.add(kind++, who_tag, who_far, times);
  cues.add(kind++, who_word, times);
  cues.add(kind++, times, tl1);
  cues.add(kind++, times, l1, lemma);
  cues.add(kind++, before_tag, joined);
  cues.add(kind++, before_tag, joined, tl1, tl2);
  cues.add(kind++, before_tag, word, far, times);
  cues.add(kind++, lemma, s.word(v + 1));
  cues.add(kind++, lemma, l1, s.word(v - 2));
  cues.add(kind++, asker_lemma, lemma, who_tag);
  cues.add(kind++, s.word(0), times, tl1);

  // The tree: what the verb hangs on, its helpers and its subject.
  const int above = s.head(v), helper = s.child(v, {Relation::aux, Relation::aux_pass});
  const int marker = s.child(v, {Relation::mark}), actor = s.child(v, {Relation::nsubj, Relation::nsubj_pass});
  const std::uint64_t relation = s.relation_of(v), above_tag = above >= 0 ? s.tag(above) : 0;
  const std::uint64_t above_lemma = above >= 0 ? s.lemma(above) : 0;
  const std::uint64_t helps = helper >= 0 ? s.word(helper) : 0, marks = marker >= 0 ? s.word(marker) : 0;
  const std::uint64_t acts = actor >= 0 ? s.tag(actor) : 0;
  cues.add(kind++, relation, above_tag, acts);
  cues.add(kind++, relation, above_lemma);
  cues.add(kind++, relation, above_lemma, lemma);
  cues.add(kind++, helps, marks, acts);
  cues.add(kind++, helps, marks, relation, above_tag);
  cues.add(kind++, helps, lemma);
}

VerbForms verb_forms(std::string_view lemma) {
  return {std::string(lemma), inflect(lemma, Form::third), inflect(lemma, Form::past), inflect(lemma, Form::gerund),
          inflect(lemma, Form::participle)};
}

}  // namespace firstread
