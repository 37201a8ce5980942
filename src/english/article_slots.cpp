#include "english/article_slots.h"

#include <algorithm>

namespace firstread {

std::vector<ArticleSlot> article_slots(const Surroundings& s, std::span<const NounGroup> groups) {
  std::vector<ArticleSlot> slots;
  for (const NounGroup& group : groups) {
    if (group.head - group.first > 6) continue;
    ArticleSlot slot{Article::none, -1, group.first, group.head};
    if (group.determiner >= 0) {
      const Token& determiner = s.token(group.determiner);
      if (determiner.is("the")) {
        slot.written = Article::definite;
      } else if (determiner.is("a") || determiner.is("an")) {
        slot.written = Article::indefinite;
      } else {
        continue;
      }
      slot.article = group.determiner;
    } else if (s.has(group.first, bit(Xpos::cd) | bit(Xpos::pos) | bit(Xpos::hyph)) ||
               s.has(group.first - 1, bit(Xpos::hyph) | bit(Xpos::dollar))) {
      continue;
    }
    const int wider = wider_first(s, group);
    if (slot.written == Article::none && wider < group.first && !s.has(wider - 1, tags::determiner)) {
      ArticleSlot before = slot;  // an article may stand before the wider group as well
      before.first = wider;
      slots.push_back(before);
    }
    slots.push_back(slot);
  }
  return slots;
}

bool mentioned(std::span<const Token> before, const Surroundings& s, int end, std::string_view lemma) {
  if (lemma.empty()) return false;
  const auto same = [&](const Token& token) {
    return token.lemma.size() == lemma.size() && token.lemma.front() == lemma.front() && token.lemma == lemma;
  };
  if (std::any_of(before.begin(), before.end(), same)) return true;
  for (int i = 0; i < end; ++i) {
    if (same(s.token(i))) return true;
  }
  return false;
}

void add_article_cues(const Surroundings& s, const ArticleSlot& slot, bool mentioned, Cues& cues) {
  const int left = (slot.article >= 0 ? slot.article : slot.first) - 1;
  add_window(s, left, slot.first, cues);

  const std::uint64_t head = s.lemma(slot.head), plural = s.tag(slot.head), after = s.word(slot.head + 1);
  const std::uint64_t after_tag = s.tag(slot.head + 1), l1 = s.word(left);
  std::uint64_t shape = 0, superlative = 0;
  for (int i = slot.first; i <= slot.head; ++i) {
    shape = shape * 64 + s.tag(i);
    superlative |= s.has(i, bit(Xpos::jjs) | bit(Xpos::rbs)) ? 1 : 0;
  }
  const std::uint64_t first = s.word(slot.first), length = static_cast<std::uint64_t>(slot.head - slot.first);
  unsigned kind = first_own_kind;
  cues.add(kind++, head, plural);
  cues.add(kind++, head, plural, l1);
  cues.add(kind++, head, plural, after);
  cues.add(kind++, head, plural, s.tag(left));
  cues.add(kind++, head, plural, first);
  cues.add(kind++, head, plural, l1, after);
  cues.add(kind++, shape);
  cues.add(kind++, shape, s.tag(left));
  cues.add(kind++, shape, l1);
  cues.add(kind++, shape, after_tag);
  cues.add(kind++, superlative, plural, after);
  cues.add(kind++, mentioned ? 1u : 0u, plural);
  cues.add(kind++, mentioned ? 1u : 0u, head, plural);
  cues.add(kind++, mentioned ? 1u : 0u, after, plural);
  cues.add(kind++, after, plural);
  cues.add(kind++, after, s.word(slot.head + 2), plural);
  cues.add(kind++, length, plural, after_tag);
  cues.add(kind++, plural, s.tag(left), after_tag);

  // Where the group hangs in the tree.
  const int governor = s.head(slot.head);
  const std::uint64_t relation = s.relation_of(slot.head), above = governor >= 0 ? s.lemma(governor) : 0;
  const std::uint64_t after_relation =
      s.child(slot.head, {Relation::nmod, Relation::acl_relcl, Relation::acl}) > slot.head ? 1 : 0;
  cues.add(kind++, relation, plural, after_relation);
  cues.add(kind++, relation, head, plural);
  cues.add(kind++, relation, above, plural);
  cues.add(kind++, relation, above, head, plural);
  cues.add(kind++, relation, l1, after_relation, plural);

  // The verb that governs the group, when nothing but adverbs and prepositions stands between.
  for (int i = left, steps = 0; i >= 0 && steps < 4; --i, ++steps) {
    if (s.has(i, tags::noun | tags::punctuation)) break;
    if (!s.has(i, tags::verb)) continue;
    cues.add(kind, s.lemma(i), head, plural);
    cues.add(kind + 1, s.lemma(i), plural);
    cues.add(kind + 2, s.lemma(i), l1, plural);
    break;
  }
}

}  // namespace firstread
