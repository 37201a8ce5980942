#include "english/preposition_slots.h"

#include <algorithm>

namespace firstread {

namespace {

constexpr XposSet opens_object =
    tags::noun | tags::adjective | tags::determiner | tags::pronoun | bit(Xpos::cd) | bit(Xpos::vbg) | bit(Xpos::rb);

constexpr XposSet governs = tags::verb | tags::adjective;
// What may begin an object right after a verb: not what could be the verb's own adverb or complement.
constexpr XposSet opens_direct = tags::noun | tags::determiner | bit(Xpos::prp) | bit(Xpos::cd);

int governor(const Surroundings& s, int left) {
  for (int i = left; i >= 0 && i > left - 5; --i) {
    if (s.has(i, tags::punctuation)) return -1;
    if (s.has(i, tags::verb | tags::noun | tags::adjective)) return i;
  }
  return -1;
}

int object(const Surroundings& s, int right) {
  int head = -1;
  for (int i = right; i < s.size() && i < right + 6; ++i) {
    if (s.has(i, tags::noun | tags::pronoun | bit(Xpos::vbg))) {
      head = i;
    } else if (head >= 0 || !s.has(i, tags::determiner | tags::adjective | tags::adverb | bit(Xpos::cd) |
                                          bit(Xpos::vbn) | bit(Xpos::pos) | bit(Xpos::hyph))) {
      break;
    }
  }
  return head;
}

}  // namespace

bool PrepositionSlot::after_verb(const Surroundings& s) const {
  return governor == left && s.has(left, governs) && s.has(right, opens_direct);
}

std::vector<PrepositionSlot> preposition_slots(const Surroundings& s) {
  std::vector<PrepositionSlot> slots;
  for (int i = 0; i + 1 < s.size(); ++i) {
    if (s.has(i, bit(Xpos::in) | bit(Xpos::to)) && s.has(i + 1, opens_object)) {
      const auto at = std::find(prepositions.begin(), prepositions.end(), s.token(i).lower);
      if (at == prepositions.end()) continue;
      slots.push_back({i, i - 1, i + 1, governor(s, i - 1), object(s, i + 1),
                       static_cast<std::uint8_t>(at - prepositions.begin())});
      continue;
    }
    if (!s.has(i, governs) || !s.has(i + 1, opens_direct)) continue;
    const PrepositionSlot slot{-1, i, i + 1, i, object(s, i + 1), no_preposition};
    // "the old man": an adjective governs only what is no noun of its own.
    const bool inside = s.has(i, tags::adjective | bit(Xpos::vbn) | bit(Xpos::vbg)) && s.has(i + 1, tags::noun);
    if (!inside || s.has(i, bit(Xpos::vbg))) slots.push_back(slot);
  }
  return slots;
}

void add_preposition_cues(const Surroundings& s, const PrepositionSlot& slot, Cues& cues) {
  add_window(s, slot.left, slot.right, cues);
  const std::uint64_t governor = slot.governor >= 0 ? s.lemma(slot.governor) : 0;
  const std::uint64_t governor_tag = slot.governor >= 0 ? s.tag(slot.governor) : 0;
  const std::uint64_t near = slot.governor == slot.left ? 1 : 0;
  const std::uint64_t object = slot.object >= 0 ? s.lemma(slot.object) : 0;
  const std::uint64_t object_tag = slot.object >= 0 ? s.tag(slot.object) : 0;
  std::uint64_t verb = 0;
  for (int i = slot.left; i >= 0 && i >= slot.left - 5; --i) {
    if (s.has(i, tags::punctuation)) break;
    if (s.has(i, tags::verb)) {
      verb = s.lemma(i);
      break;
    }
  }
  const std::uint64_t r1 = s.word(slot.right);
  unsigned kind = first_own_kind;
  cues.add(kind++, governor, near);
  cues.add(kind++, governor, governor_tag, near);
  cues.add(kind++, object);
  cues.add(kind++, object, object_tag);
  cues.add(kind++, governor, object);
  cues.add(kind++, governor, object_tag);
  cues.add(kind++, governor, governor_tag, object);
  cues.add(kind++, governor, r1);
  cues.add(kind++, governor_tag, object);
  cues.add(kind++, object, r1);
  cues.add(kind++, verb);
  cues.add(kind++, verb, object);
  cues.add(kind++, verb, governor);
  cues.add(kind++, verb, governor, object);
  cues.add(kind++, governor, s.word(slot.governor - 1), near);
  cues.add(kind++, object, s.word(slot.object + 1));
  cues.add(kind++, object, s.tag(slot.left));
  // What the object hangs on in the tree, wherever it stands.
  const int above = slot.object >= 0 ? s.head(slot.object) : -1;
  const std::uint64_t top = above >= 0 ? s.lemma(above) : 0, top_tag = above >= 0 ? s.tag(above) : 0;
  const int direct_object = above >= 0 ? s.child(above, {Relation::obj}) : -1;
  const std::uint64_t had = direct_object >= 0 && direct_object != slot.object ? s.lemma(direct_object) : 0;
  cues.add(kind++, top, top_tag);
  cues.add(kind++, top, object);
  cues.add(kind++, top, had);
  cues.add(kind++, top, had, object);
  cues.add(kind++, top_tag, object, object_tag);
  // Whether none could stand here at all, and what the verb has had already: "sent it (to) him".
  const std::uint64_t direct = slot.after_verb(s) ? 1 : 0;
  cues.add(kind++, direct);
  cues.add(kind++, direct, governor, governor_tag);
  cues.add(kind++, direct, s.tag(slot.right), governor);
  cues.add(kind++, direct, s.tag(slot.right), s.tag(slot.right + 1), governor_tag);
  cues.add(kind++, direct, object, governor);
}

}  // namespace firstread
