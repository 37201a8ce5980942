#include "english/preposition_slots.h"

#include <algorithm>

namespace firstread {

namespace {

constexpr XposSet opens_object =
    tags::noun | tags::adjective | tags::determiner | tags::pronoun | bit(Xpos::cd) | bit(Xpos::vbg) | bit(Xpos::rb);

int governor(const Surroundings& s, int preposition) {
  for (int i = preposition - 1; i >= 0 && i >= preposition - 5; --i) {
    if (s.has(i, tags::punctuation)) return -1;
    if (s.has(i, tags::verb | tags::noun | tags::adjective)) return i;
  }
  return -1;
}

int object(const Surroundings& s, int preposition) {
  int head = -1;
  for (int i = preposition + 1; i < s.size() && i <= preposition + 6; ++i) {
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

std::vector<PrepositionSlot> preposition_slots(const Surroundings& s) {
  std::vector<PrepositionSlot> slots;
  for (int i = 0; i + 1 < s.size(); ++i) {
    if (!s.has(i, bit(Xpos::in) | bit(Xpos::to)) || !s.has(i + 1, opens_object)) continue;
    const auto at = std::find(prepositions.begin(), prepositions.end(), s.token(i).lower);
    if (at == prepositions.end()) continue;
    slots.push_back({i, governor(s, i), object(s, i), static_cast<std::uint8_t>(at - prepositions.begin())});
  }
  return slots;
}

void add_preposition_cues(const Surroundings& s, const PrepositionSlot& slot, Cues& cues) {
  add_window(s, slot.at - 1, slot.at + 1, cues);
  const std::uint64_t governor = slot.governor >= 0 ? s.lemma(slot.governor) : 0;
  const std::uint64_t governor_tag = slot.governor >= 0 ? s.tag(slot.governor) : 0;
  const std::uint64_t near = slot.governor == slot.at - 1 ? 1 : 0;
  const std::uint64_t object = slot.object >= 0 ? s.lemma(slot.object) : 0;
  const std::uint64_t object_tag = slot.object >= 0 ? s.tag(slot.object) : 0;
  std::uint64_t verb = 0;
  for (int i = slot.at - 1; i >= 0 && i >= slot.at - 6; --i) {
    if (s.has(i, tags::punctuation)) break;
    if (s.has(i, tags::verb)) {
      verb = s.lemma(i);
      break;
    }
  }
  const std::uint64_t r1 = s.word(slot.at + 1);
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
  cues.add(kind++, object, s.tag(slot.at - 1));
}

}  // namespace firstread
