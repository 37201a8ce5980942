#include "english/noun_groups.h"

namespace firstread {

namespace {

constexpr XposSet inside_group = tags::noun | tags::adjective | bit(Xpos::cd) | bit(Xpos::pos) | bit(Xpos::hyph);
constexpr XposSet participle = bit(Xpos::vbn) | bit(Xpos::vbg);

// Whether the word at `i` belongs to the group that begins right after it.
bool extends(const Surroundings& s, int i) {
  if (!s.inside(i) || s.token(i).kind == TokenKind::object) return false;
  if (s.has(i, inside_group)) return true;
  // "a growing number", "the so called reform"; but "making cakes" is a verb and its object.
  if (s.has(i, participle)) return s.has(i - 1, tags::determiner | tags::adjective | bit(Xpos::pos));
  return s.has(i, tags::adverb) && s.has(i + 1, tags::adjective) && s.has(i - 1, tags::determiner);
}

}  // namespace

std::vector<NounGroup> noun_groups(const Surroundings& s) {
  std::vector<NounGroup> groups;
  for (int head = 0; head < s.size(); ++head) {
    if (!s.has(head, tags::common_noun)) continue;
    if (s.has(head + 1, tags::noun | bit(Xpos::pos) | bit(Xpos::hyph))) continue;
    int first = head;
    const int before = groups.empty() ? -1 : groups.back().head;
    while (first - 1 > before && extends(s, first - 1)) --first;
    const int determiner = first - 1 > before && s.has(first - 1, tags::determiner) ? first - 1 : -1;
    groups.push_back({determiner, first, head});
  }
  return groups;
}

int wider_first(const Surroundings& s, const NounGroup& group) {
  int first = group.first;
  if (group.determiner >= 0 || s.has(first, tags::proper_noun)) return first;
  if (s.has(first - 1, participle) || (s.has(first - 1, tags::adverb) && s.has(first, tags::adjective))) --first;
  if (first < group.first && s.has(first, participle) && s.has(first - 1, tags::adverb | tags::adjective)) --first;
  return first;
}

int quantity(const Surroundings& s, const NounGroup& group) {
  constexpr XposSet between =
      tags::adjective | tags::adverb | tags::noun | participle | bit(Xpos::hyph) | bit(Xpos::comma) | bit(Xpos::cc);
  for (int i = group.head - 1; i >= 0 && i >= group.head - 9; --i) {
    if (s.has(i, tags::determiner | bit(Xpos::cd))) return i;
    for (const std::string_view word : {"many", "few", "several", "other", "more", "most", "various", "different"}) {
      if (s.is(i, word)) return i;
    }
    if (!s.has(i, between)) return -1;
    // A noun before a comma or "and" is a group of its own.
    if (i < group.first && s.has(i, tags::noun)) return -1;
  }
  return -1;
}

bool stands_twice(const Surroundings& s, int noun) {
  constexpr XposSet joins = bit(Xpos::in) | bit(Xpos::to);
  const auto again = [&](int other) {
    return other >= 0 && other < s.size() && s.token(other).lower == s.token(noun).lower &&
           s.has((noun + other) / 2, joins);
  };
  return again(noun - 2) || again(noun + 2);
}

bool only_imagined(const Surroundings& s, int were) {
  constexpr int farthest = 12;
  if (!s.is(were, "were")) return false;
  for (int i = were - 1; i >= 0 && i >= were - farthest && !s.has(i, tags::punctuation); --i) {
    if (s.is(i, "if") || s.is(i, "though") || s.is(i, "unless") || s.is(i, "suppose") || s.token(i).lemma == "wish")
      return true;
  }
  return false;
}

}  // namespace firstread
