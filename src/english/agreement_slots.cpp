#include "english/agreement_slots.h"

#include <algorithm>

#include "english/inflect.h"

namespace firstread {

namespace {

bool is_past_be(const Token& token) { return token.is("was") || token.is("were"); }

// "I am", "I go", "you go" are no question of number.
bool has_own_form(const Surroundings& s, int verb) {
  for (int i = verb - 1; i >= 0 && i >= verb - 3; --i) {
    if (s.is(i, "i") || s.is(i, "you")) return true;
    if (!s.has(i, tags::adverb)) return false;
  }
  return false;
}

}  // namespace

std::vector<AgreementSlot> agreement_slots(const Surroundings& s) {
  std::vector<AgreementSlot> slots;
  for (int i = 0; i < s.size(); ++i) {
    const Token& token = s.token(i);
    if (token.is("am") || token.is("'m") || token.lower.starts_with('\'') || has_own_form(s, i)) continue;
    if (s.has(i, bit(Xpos::vbz)) || token.is("was")) {
      slots.push_back({i, false});
    } else if (s.has(i, bit(Xpos::vbp)) || token.is("were")) {
      slots.push_back({i, true});
    }
  }
  return slots;
}

void add_agreement_cues(const Surroundings& s, const AgreementSlot& slot, Cues& cues) {
  add_window(s, slot.verb - 1, slot.verb + 1, cues);
  const Token& verb = s.token(slot.verb);
  const std::uint64_t lemma = is_past_be(verb) ? hash_of("was/were") : s.lemma(slot.verb);

  // The nearest noun or pronoun to the left, and the one before its preposition: "the list of names".
  int near = -1, far = -1, preposition = -1;
  for (int i = slot.verb - 1; i >= 0; --i) {
    if (s.has(i, tags::finite)) break;
    if (s.has(i, bit(Xpos::in)) && near >= 0 && preposition < 0) preposition = i;
    if (!s.has(i, tags::noun | tags::pronoun | bit(Xpos::dt) | bit(Xpos::wdt) | bit(Xpos::wp)) ||
        (s.has(i, bit(Xpos::dt)) && near >= 0))
      continue;
    if (near < 0) {
      near = i;
    } else if (preposition >= 0 && i < preposition) {
      far = i;
      break;
    }
  }
  int first = -1;
  for (int i = 0; i < slot.verb && first < 0; ++i) {
    if (s.has(i, tags::noun | tags::pronoun)) first = i;
  }
  int right = -1;
  for (int i = slot.verb + 1; i < s.size() && i < slot.verb + 7 && right < 0; ++i) {
    if (s.has(i, tags::noun)) right = i;
  }
  const auto word = [&](int i) { return i >= 0 ? s.word(i) : 0; };
  const auto tag = [&](int i) { return i >= 0 ? s.tag(i) : 0; };
  const auto distance = static_cast<std::uint64_t>(near >= 0 ? std::min(slot.verb - near, 5) : 0);
  const std::uint64_t joined = near > 1 && s.has(near - 1, bit(Xpos::cc))   ? 1
                               : near > 2 && s.has(near - 2, bit(Xpos::cc)) ? 2
                                                                            : 0;
  unsigned kind = first_own_kind;
  cues.add(kind++, lemma);
  cues.add(kind++, word(near));
  cues.add(kind++, tag(near), distance, joined);
  cues.add(kind++, word(near), word(near - 1));
  cues.add(kind++, tag(near), tag(far), distance, joined);
  cues.add(kind++, word(far), tag(near));
  cues.add(kind++, tag(far), word(preposition));
  cues.add(kind++, tag(first), tag(near), tag(far));
  cues.add(kind++, word(first), distance);
  cues.add(kind++, tag(right), word(near));
  cues.add(kind++, word(right), word(near), lemma);
  cues.add(kind++, lemma, s.word(slot.verb - 1));
  cues.add(kind++, lemma, s.tag(slot.verb - 1), s.tag(slot.verb + 1));
  cues.add(kind++, lemma, tag(near));
  cues.add(kind++, s.tag(slot.verb - 1), tag(near), s.word(slot.verb - 2));

  // The subject as the tree has it, whether others are joined to it, and a relative word's noun.
  const Relation own = s.relation(slot.verb);
  const bool helps = own == Relation::aux || own == Relation::aux_pass || own == Relation::cop;
  const int predicate = helps ? s.head(slot.verb) : slot.verb;
  const int expletive = s.child(predicate, {Relation::expl});
  int subject = s.child(predicate, {Relation::nsubj, Relation::nsubj_pass, Relation::csubj});
  const bool shared = subject < 0 && expletive < 0 && s.relation(predicate) == Relation::conj;
  if (shared) subject = s.child(s.head(predicate), {Relation::nsubj, Relation::nsubj_pass, Relation::csubj});
  const std::uint64_t which = (shared ? 1u : 0u) | (expletive >= 0 ? 2u : 0u);
  if (s.has(subject, bit(Xpos::wdt) | bit(Xpos::wp)) && s.relation(predicate) == Relation::acl_relcl)
    subject = s.head(predicate);
  const std::uint64_t others = s.child(subject, {Relation::conj}) >= 0 ? 1 : 0;
  const int determiner = s.child(subject, {Relation::det, Relation::nummod});
  cues.add(kind++, tag(subject), others, which);
  cues.add(kind++, word(subject), others, which);
  cues.add(kind++, word(subject), lemma, others);
  cues.add(kind++, word(determiner), tag(subject), which);
  cues.add(kind++, tag(subject), tag(near), others, which, subject == near ? 1u : 0u);
  cues.add(kind++, s.relation_of(subject), tag(subject), s.relation_of(predicate));
}

std::string other_number(const Token& verb) {
  if (verb.is("was")) return "were";
  if (verb.is("were")) return "was";
  if (verb.is("is")) return "are";
  if (verb.is("are")) return "is";
  if (verb.xpos == Xpos::vbz) return std::string(verb.lemma);
  if (verb.xpos == Xpos::vbp) return inflect(verb.lemma, Form::third);
  return {};
}

}  // namespace firstread
