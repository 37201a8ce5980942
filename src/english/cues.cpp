#include "english/cues.h"

#include <algorithm>

namespace firstread {

namespace {

constexpr int reach = 24;  // how far a child is looked for

}  // namespace

Surroundings::Surroundings(std::span<const Token> sentence) : tokens_(sentence) {
  words_.reserve(sentence.size());
  lemmas_.reserve(sentence.size());
  for (const Token& token : sentence) {
    words_.push_back(hash_of(token.lower));
    lemmas_.push_back(token.lemma == token.lower ? words_.back() : hash_of(token.lemma));
  }
}

int Surroundings::child(int i, std::initializer_list<Relation> relations) const {
  if (i < 0) return -1;
  for (int k = std::max(0, i - reach); k < std::min(size(), i + reach); ++k) {
    if (head(k) != i) continue;
    for (const Relation one : relations) {
      if (relation(k) == one) return k;
    }
  }
  return -1;
}

void add_window(const Surroundings& s, int left, int right, Cues& cues) {
  const std::uint64_t l1 = s.word(left), l2 = s.word(left - 1), l3 = s.word(left - 2);
  const std::uint64_t r1 = s.word(right), r2 = s.word(right + 1), r3 = s.word(right + 2), r4 = s.word(right + 3);
  const std::uint64_t tl1 = s.tag(left), tl2 = s.tag(left - 1);
  const std::uint64_t tr1 = s.tag(right), tr2 = s.tag(right + 1), tr3 = s.tag(right + 2);
  cues.add(0);
  cues.add(1, l1);
  cues.add(2, l2);
  cues.add(3, l3);
  cues.add(4, r1);
  cues.add(5, r2);
  cues.add(6, r3);
  cues.add(7, r4);
  cues.add(8, l1, r1);
  cues.add(9, l2, l1);
  cues.add(10, r1, r2);
  cues.add(11, l3, l2, l1);
  cues.add(12, r1, r2, r3);
  cues.add(13, l2, l1, r1);
  cues.add(14, l1, r1, r2);
  cues.add(15, l2, l1, r1, r2);
  cues.add(16, tl1);
  cues.add(17, tr1);
  cues.add(18, tl1, tr1);
  cues.add(19, tl2, tl1);
  cues.add(20, tr1, tr2);
  cues.add(21, tl2, tl1, tr1);
  cues.add(22, tl1, tr1, tr2);
  cues.add(23, tl2, tl1, tr1, tr2);
  cues.add(24, tr1, tr2, tr3);
  cues.add(25, tl1, tr1, tr2, tr3);
  cues.add(26, l1, tr1);
  cues.add(27, l1, tr1, tr2);
  cues.add(28, tl1, r1);
  cues.add(29, tl2, tl1, r1);
  cues.add(30, tl1, r1, tr2);
  cues.add(31, l2, l1, tr1);
  cues.add(32, l1, r2);
  cues.add(33, r1, tr2, tr3);
}

}  // namespace firstread
