#include "english/number_slots.h"

#include <algorithm>

namespace firstread {

std::vector<NumberSlot> number_slots(const Surroundings& s, std::span<const NounGroup> groups) {
  std::vector<NumberSlot> slots;
  for (const NounGroup& group : groups) {
    slots.push_back({group.determiner, group.first, group.head, s.has(group.head, bit(Xpos::nns))});
  }
  return slots;
}

void add_number_cues(const Surroundings& s, const NumberSlot& slot, Cues& cues) {
  add_window(s, slot.head - 1, slot.head + 1, cues);
  const std::uint64_t noun = s.lemma(slot.head), l1 = s.word(slot.head - 1), l2 = s.word(slot.head - 2),
                      r1 = s.word(slot.head + 1);

  const int quantity = firstread::quantity(s, {slot.determiner, slot.first, slot.head});
  const std::uint64_t how_many = quantity < 0 ? 0 : s.is(quantity, "1") ? hash_of("one") : s.word(quantity);
  const std::uint64_t distance = quantity >= 0 ? static_cast<std::uint64_t>(std::min(slot.head - quantity, 4)) : 0;
  const int start = slot.determiner >= 0 ? slot.determiner : slot.first;
  const std::uint64_t before = s.word(start - 1), before_tag = s.tag(start - 1);

  // The next finite verb agrees with the noun when the noun is its subject.
  std::uint64_t verb = 0, verb_tag = 0, verb_distance = 0;
  for (int i = slot.head + 1; i < s.size() && i < slot.head + 7; ++i) {
    if (s.has(i, tags::punctuation)) break;
    if (!s.has(i, tags::finite)) continue;
    verb = s.word(i);
    verb_tag = s.tag(i);
    verb_distance = static_cast<std::uint64_t>(std::min(i - slot.head, 3));
    break;
  }
  std::uint64_t shape = 0;
  for (int i = start; i < slot.head; ++i) shape = shape * 64 + s.tag(i);

  unsigned kind = first_own_kind;
  cues.add(kind++, noun);
  cues.add(kind++, noun, l1);
  cues.add(kind++, noun, r1);
  cues.add(kind++, noun, l1, r1);
  cues.add(kind++, noun, l2, l1);
  cues.add(kind++, noun, r1, s.word(slot.head + 2));
  cues.add(kind++, noun, s.tag(slot.head - 1));
  cues.add(kind++, noun, s.tag(slot.head - 1), s.tag(slot.head + 1));
  cues.add(kind++, how_many, distance);
  cues.add(kind++, how_many, noun);
  cues.add(kind++, how_many, shape);
  cues.add(kind++, before, shape);
  cues.add(kind++, before, noun);
  cues.add(kind++, before, how_many, noun);
  cues.add(kind++, before, how_many);
  cues.add(kind++, before_tag, shape);
  cues.add(kind++, verb_tag, verb_distance);
  cues.add(kind++, verb, verb_distance);
  cues.add(kind++, verb_tag, noun);
  cues.add(kind++, verb_tag, how_many);
  const int governor = s.head(slot.head);
  const std::uint64_t relation = s.relation_of(slot.head), above = governor >= 0 ? s.lemma(governor) : 0;
  const int copula = s.child(slot.head, {Relation::cop});
  const int helper = relation == static_cast<std::uint64_t>(Relation::nsubj) && governor >= 0
                         ? s.child(governor, {Relation::aux, Relation::aux_pass, Relation::cop})
                         : -1;
  const std::uint64_t agrees = helper >= 0 ? s.word(helper) : governor >= 0 ? s.tag(governor) : 0;
  cues.add(kind++, relation, noun);
  cues.add(kind++, relation, above, noun);
  cues.add(kind++, relation, above, how_many);
  cues.add(kind++, relation, agrees, how_many);
  cues.add(kind++, relation, agrees, noun);
  cues.add(kind++, copula >= 0 ? s.word(copula) : 0, how_many);
  for (int i = start - 1, steps = 0; i >= 0 && steps < 4; --i, ++steps) {
    if (s.has(i, tags::noun | tags::punctuation)) break;
    if (!s.has(i, tags::verb)) continue;
    cues.add(kind, s.lemma(i), noun);
    cues.add(kind + 1, s.lemma(i), noun, how_many);
    break;
  }
}

}  // namespace firstread
