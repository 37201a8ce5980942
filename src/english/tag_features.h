// What the tagger looks at when it decides on one word: the word, its neighbours, and the tags already given to its
// left. (Ratnaparkhi 1996; Toutanova et al. 2003; clusters as in Koo, Carreras & Collins 2008.)
#pragma once

#include "english/word_keys.h"

namespace firstread {

constexpr std::size_t most_tag_features = 96;

// `before` and `before_that` are the joint tags of the two words to the left. Returns how many keys were written.
inline std::size_t tag_features(const SentenceKeys& words, int at, int before, int before_that, Key* out) {
  KeyList keys(out);
  const WordKeys &w = words[at], &l = words[at - 1], &ll = words[at - 2], &r = words[at + 1], &rr = words[at + 2];
  const Key t1 = atom(0x10000u + static_cast<unsigned>(before)),
            t2 = atom(0x20000u + static_cast<unsigned>(before_that));
  const Key bits = atom(0x30000u + w.bits * 2u + w.first), first = atom(0x40000u + w.first);
  const Key around = atom(0x50000u + (l.bits * 64u + w.bits) * 64u + r.bits);

  keys.add(w.exact);
  keys.add(w.lower);
  keys.add(w.lower, first);
  keys.add(l.lower);
  keys.add(r.lower);
  keys.add(ll.lower);
  keys.add(rr.lower);
  keys.add(l.lower, w.lower);
  keys.add(w.lower, r.lower);
  keys.add(l.lower, r.lower);
  keys.add(ll.lower, l.lower);
  keys.add(r.lower, rr.lower);

  keys.add(t1);
  keys.add(t2);
  keys.add(t1, t2);
  keys.add(t1, w.lower);
  keys.add(t1, t2, w.lower);
  keys.add(t1, r.lower);
  keys.add(t1, l.lower);
  keys.add(t1, w.lower, r.lower);
  keys.add(t2, w.lower);
  keys.add(t2, l.lower);

  for (const Key suffix : w.suffix) keys.add(suffix);
  for (const Key prefix : w.prefix) keys.add(prefix);
  keys.add(w.suffix[1], t1);
  keys.add(w.suffix[2], t1);
  keys.add(w.suffix[2], t1, t2);
  keys.add(w.suffix[2], first);
  keys.add(w.suffix[2], bits);
  keys.add(l.suffix[1]);
  keys.add(l.suffix[2]);
  keys.add(r.suffix[1]);
  keys.add(r.suffix[2]);
  keys.add(rr.suffix[2]);
  keys.add(w.suffix[1], r.suffix[1]);
  keys.add(w.suffix[2], r.suffix[2]);
  keys.add(l.suffix[2], w.suffix[2]);
  keys.add(w.suffix[2], r.lower);
  keys.add(w.suffix[2], l.lower);

  keys.add(w.shape);
  keys.add(w.shape, first);
  keys.add(bits);
  keys.add(around, first);
  keys.add(bits, t1);
  keys.add(w.shape, l.shape);
  keys.add(w.shape, r.shape);
  keys.add(w.lower, bits);
  keys.add(words[words.size() - 1].lower);
  keys.add(words[words.size() - 1].lower, first, w.suffix[1]);

  keys.add(w.word_class);
  keys.add(l.word_class);
  keys.add(r.word_class);
  keys.add(rr.word_class);
  keys.add(w.word_class, r.word_class);
  keys.add(w.word_class, t1);
  keys.add(w.word_class, t1, r.word_class);
  keys.add(w.word_class, t1, t2);
  keys.add(t1, r.word_class);
  keys.add(w.lower, r.word_class);
  keys.add(w.lower, r.word_class, rr.word_class);
  keys.add(w.word_class, r.word_class, rr.word_class);
  keys.add(w.word_class, r.lower);
  keys.add(w.word_class, w.suffix[2]);
  keys.add(w.word_class, bits);
  keys.add(w.lower, t1, r.word_class);

  for (int size = 0; size < 3; ++size) {
    keys.add(w.cluster[size]);
    keys.add(l.cluster[size]);
    keys.add(r.cluster[size]);
  }
  keys.add(ll.cluster[1]);
  keys.add(rr.cluster[1]);
  keys.add(l.cluster[1], w.cluster[1]);
  keys.add(w.cluster[1], r.cluster[1]);
  keys.add(l.cluster[1], r.cluster[1]);
  keys.add(r.cluster[1], rr.cluster[1]);
  keys.add(w.cluster[2], t1);
  keys.add(w.cluster[1], t1, t2);
  keys.add(w.cluster[1], w.suffix[2]);
  keys.add(w.cluster[1], bits);
  keys.add(t1, r.cluster[1]);
  keys.add(t1, w.cluster[0], r.cluster[0]);
  return keys.size();
}

}  // namespace firstread
