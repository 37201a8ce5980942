// What the parser looks at when it decides on its next action: the top of the stack, the next words, their children and
// surroundings (Zhang & Nivre 2011), with clusters (Koo, Carreras & Collins 2008) and a look ahead to the next verb and
// the next punctuation. In three parts by what they tell: most decisions are clear before the last (parser.cpp).
#pragma once

#include "english/feature_groups.h"
#include "english/parse_atoms.h"

namespace firstread {

constexpr std::size_t most_action_features = 200;
constexpr std::size_t action_parts = 3;

struct ActionFeatures {
  ActionFeatures(const ParseState& parse_state, const ParseWords& parse_words)
      : state(parse_state), words(parse_words) {}

  template <unsigned groups = of_all>
  void add(std::size_t part, KeyList& keys) const {
    constexpr Key before_second = 44, before_third = 88;
    part == 0   ? add_first(GroupKeys<groups>(keys, 0))
    : part == 1 ? add_second(GroupKeys<groups>(keys, before_second))
                : add_third(GroupKeys<groups>(keys, before_third));
  }
  void add_all(KeyList& keys) const {
    for (std::size_t part = 0; part < action_parts; ++part) add(part, keys);
  }

  template <class Keys>
  void add_first(Keys keys) const {
    keys.stack(s0.tag);
    keys.stack(s3.tag);
    keys.buffer(b0.word);
    keys.buffer(b0.tag);
    keys.buffer(b0.word_tag);
    keys.buffer(b1.word);
    keys.buffer(b1.tag);
    keys.add(s1.tag, b0.tag);
    keys.buffer(b0.tag, b1.tag);
    keys.buffer(b0.tag, b1.word);
    keys.add(s0.tag, b1.tag);
    keys.add(s0.word, b1.tag);
    keys.add(s0.tag, b1.word);
    keys.add(s2.tag, b0.tag);
    keys.add(s1.tag, b0.tag, b1.tag);
    keys.buffer(b0.tag, b1.tag, b2.tag);
    keys.add(s0.tag, b0.tag, s0l.tag);
    keys.add(s0.tag, b0.tag, b0l.tag);
    keys.add(s0.tag, b0.tag, b0l2.tag);
    keys.add(s0.tag, s0r.tag, b0.tag, b0l.tag);
    keys.add(s0.tag, far0);
    keys.add(b0.word, far0);
    keys.add(b0.tag, far0);
    keys.add(b0.word, countb);
    keys.add(b0.tag, countb);
    keys.add(s0.tag, set0r);
    keys.add(b0.word, setb);
    keys.add(b0.tag, setb);
    keys.add(s0.tag, set0l, b0.tag);
    keys.add(s0.tag, setb, b0.tag);
    keys.add(s0.tag, b0.tag, set0l, setb);
    keys.stack(s0l.word);
    keys.stack(s0l.tag, label(n0.left[0]));
    keys.add(s0r.word);
    keys.add(s0r.tag, label(n0.right[0]));
    keys.add(b0l.word);
    keys.add(b0l.tag, label(m0.left[0]));
    keys.stack(s0l2.tag, label(n0.left[1]), s0.tag);
    keys.add(s0r2.tag, label(n0.right[1]), s0.tag);
    keys.add(s0l.word, s0.tag, b0.tag);
    keys.add(s0.tag, b0l.word, b0.tag);
    keys.add(s0.tag, b0.tag, after0.tag);
    keys.buffer(b0.suffix);
    keys.add(last, s0.tag, b0.tag);
  }
  template <class Keys>
  void add_second(Keys keys) const {
    keys.stack(s0.word_tag);
    keys.stack(s1.tag);
    keys.stack(s2.word);
    keys.stack(s2.tag);
    keys.stack(s2.word_tag);
    keys.buffer(b1.word_tag);
    keys.buffer(b2.tag);
    keys.buffer(b2.word_tag);
    keys.buffer(b3.tag);
    keys.add(s0.tag, b0.tag);
    keys.add(s0.word, b0.tag);
    keys.add(s1.word, b0.tag);
    keys.add(s1.tag, b0.word);
    keys.add(s0.tag, b0.tag, b1.tag);
    keys.add(s1.tag, s0.tag, b0.tag);
    keys.add(s2.tag, s1.tag, b0.tag);
    keys.add(s0.tag, b0.tag, s0l2.tag);
    keys.add(s0.tag, b0.tag, s0r.tag);
    keys.add(s0.tag, b0.tag, s0r2.tag);
    keys.stack(s1.tag, s0.tag, s0l.tag);
    keys.buffer(b0.tag, b1.tag, b2.tag, b3.tag);
    keys.stack(s1.tag, s1r.tag, s0.tag, s0l.tag);
    keys.add(s0.word, far0);
    keys.add(s0.tag, b0.tag, far0);
    keys.stack(s1.tag, far1);
    keys.stack(s0.tag, far1);
    keys.add(s0.tag, count0r);
    keys.stack(s0.word, count0l);
    keys.stack(s0.tag, count0l);
    keys.stack(s1.tag, count1l);
    keys.stack(s0.word, set0l);
    keys.stack(s0.tag, set0l);
    keys.add(s0.tag, set0r, b0.tag);
    keys.add(s0.word, set0r, b0.tag);
    keys.stack(s1.tag, s0.tag, set0l, set1r);
    keys.add(s0r.word, s0.word, b0.tag);
    keys.add(s0.tag, b0.tag, before0.tag);
    keys.add(s0.tag, b0.tag, before_b.tag);
    keys.stack(s0.suffix);
    keys.add(verb.tag, s0.tag, b0.tag);
    keys.add(verb.word, s0.tag, b0.tag);
    keys.add(stop, s0.tag, b0.tag);
    keys.buffer(b0.cluster[0]);
    keys.buffer(b0.cluster[2]);
  }
  template <class Keys>
  void add_third(Keys keys) const {
    keys.stack(s0.word);
    keys.stack(s1.word);
    keys.stack(s1.word_tag);
    keys.buffer(b2.word);
    keys.add(s0.word, b0.word);
    keys.add(s0.word_tag, b0.tag);
    keys.add(s0.tag, b0.word_tag);
    keys.add(s0.tag, b0.word);
    keys.stack(s1.word, s0.word);
    keys.stack(s1.tag, s0.tag);
    keys.stack(s1.tag, s0.word);
    keys.buffer(b0.word, b1.tag);
    keys.stack(s2.tag, s1.tag);
    keys.stack(s2.tag, s0.tag);
    keys.stack(s2.word, s0.word);
    keys.add(s0.word, b0.tag, b1.tag);
    keys.add(s0.tag, b0.word, b1.tag);
    keys.add(s0.tag, b0.tag, b1.word);
    keys.add(s1.word, s0.tag, b0.tag);
    keys.add(s2.tag, s0.tag, b0.tag);
    keys.stack(s1.tag, s0.tag, s1l.tag);
    keys.stack(s1.tag, s0.tag, s1r2.tag);
    keys.add(s1.tag, s0.tag, b0.tag, b1.tag);
    keys.add(s2.tag, s1.tag, s0.tag, b0.tag);
    keys.add(s0.tag, b0.tag, b1.tag, b2.tag);
    keys.stack(s1.word, far1);
    keys.stack(s0.word, far1);
    keys.stack(s1.tag, s0.tag, far1);
    keys.add(s0.word, count0r);
    keys.stack(s1.word, count1r);
    keys.add(s0.word, set0r);
    keys.stack(s1.word, set1r);
    keys.stack(s1.word, set1l);
    keys.stack(s1.tag, set1l);
    keys.stack(s1l.word);
    keys.stack(s1l.tag, label(n1.left[0]));
    keys.stack(s2r.tag, s2.tag, s1.tag);
    keys.stack(s0l.word, s1.word, s0.tag);
    keys.add(s1.tag, s0.tag, after0.tag, b0.tag);
    keys.stack(s1.suffix, s0.tag);
    keys.add(verb.tag, s1.tag, s0.tag);
    keys.add(verb.word_tag, s0.word);
    keys.add(stop, s1.tag, s0.tag, b0.tag);
    keys.stack(s0.cluster[0]);
    keys.stack(s1.cluster[0]);
    keys.add(s0.tag, b0.cluster[0]);
    keys.buffer(b0.cluster[1]);
    keys.stack(s1.cluster[1]);
    keys.add(s0.cluster[1], b0.cluster[1]);
    keys.stack(s1.cluster[1], s0.cluster[1]);
    keys.add(s0.tag, b0.cluster[1]);
    keys.stack(s1.cluster[2]);
    keys.add(s0.tag, b0.cluster[2]);
    keys.add(b0l.cluster[1], s0.cluster[1], b0.cluster[1]);
    keys.stack(s1.word_tag, s0.tag);
    keys.stack(s1.tag, s0.word_tag);
    keys.stack(s1.word, s0.tag);
    keys.add(s1.word, b0.word);
    keys.add(s1.word_tag, b0.word_tag);
    keys.buffer(b0.word, b1.word);
    keys.add(s2.word, b0.word);
    keys.add(s1.tag, s0.word, b0.tag);
    keys.add(s1.tag, s0.tag, b0.word);
    keys.stack(s2.tag, s1.tag, s0.tag);
    keys.stack(s1.tag, s0.tag, s1r.tag);
    keys.add(s1.tag, s0.tag, s0r.tag);
    keys.stack(s3.tag, s2.tag, s1.tag, s0.tag);
    keys.add(s0.word, b0.word, far0);
    keys.stack(s1.word, s0.word, far1);
    keys.add(s1.tag, s0.tag, b0.tag, both(far0, far1));
    keys.stack(s1.tag, count1r);
    keys.stack(s1.tag, set1r);
    keys.stack(s1.tag, set1r, s0.tag);
    keys.stack(s1.tag, set1l, s0.tag);
    keys.stack(s1.word, set1r, s0.tag);
    keys.stack(s1r.word);
    keys.stack(s1r.tag, label(n1.right[0]));
    keys.stack(s1r2.tag, label(n1.right[1]), s1.tag);
    keys.stack(s1l2.tag, label(n1.left[1]), s1.tag);
    keys.stack(s1.tag, s1r.word, s0.tag);
    keys.add(s0.cluster[0], b0.cluster[0]);
    keys.stack(s1.cluster[0], s0.cluster[0]);
    keys.add(s0.cluster[0], b0.tag);
    keys.stack(s0.cluster[1]);
    keys.add(s0.cluster[1], b0.tag);
    keys.stack(s0.cluster[2]);
    keys.add(s0.cluster[2], b0.cluster[2]);
    keys.stack(s1.cluster[2], s0.cluster[2]);
    keys.add(s0.cluster[2], b0.tag);
    keys.buffer(b1.cluster[1]);
    keys.add(s1.cluster[1], b0.cluster[1]);
    keys.add(s1.tag, s0.cluster[1], b0.tag);
    keys.add(s1.cluster[1], s0.tag, b0.tag);
    keys.stack(s1.cluster[1], s0.tag);
    keys.stack(s1.tag, s0.cluster[1]);
    keys.stack(s0l.cluster[1], s0.cluster[1], s1.cluster[1]);
    keys.add(s0r.cluster[1], s0.cluster[1], b0.cluster[1]);
    keys.stack(s1r.cluster[1], s1.cluster[1], s0.cluster[1]);
  }

  Key label(int child) const { return child == state.none() ? Key{0x777} : label_atom(state.node(child).label); }
  const NodeAtoms& beside(int node, int by) const {
    const int place = node + by;
    return words[node < state.words() && place >= 0 && place < state.words() ? place : state.none()];
  }

  const ParseState& state;
  const ParseWords& words;
  const int i0 = state.stack(0), i1 = state.stack(1), i2 = state.stack(2), j0 = state.buffer(0);
  const NodeAtoms &s0 = words[i0], &s1 = words[i1], &s2 = words[i2], &s3 = words[state.stack(3)];
  const NodeAtoms &b0 = words[j0], &b1 = words[state.buffer(1)], &b2 = words[state.buffer(2)],
                  &b3 = words[state.buffer(3)];
  const Node &n0 = state.node(i0), &n1 = state.node(i1), &m0 = state.node(j0);
  // Children: l the outermost on the left, l2 the next.
  const NodeAtoms &s0l = words[n0.left[0]], &s0l2 = words[n0.left[1]], &s0r = words[n0.right[0]],
                  &s0r2 = words[n0.right[1]];
  const NodeAtoms &s1l = words[n1.left[0]], &s1l2 = words[n1.left[1]], &s1r = words[n1.right[0]],
                  &s1r2 = words[n1.right[1]];
  const NodeAtoms &b0l = words[m0.left[0]], &b0l2 = words[m0.left[1]], &s2r = words[state.node(i2).right[0]];
  const NodeAtoms &after0 = beside(i0, 1), &before0 = beside(i0, -1), &before_b = beside(j0, -1);
  const NodeAtoms& verb = words[b0.next_verb];
  const Key stop = atom(0x330000u + b0.next_stop), last = words[state.words() - 1].word;
  const Key far0 = distance_atom(i0, j0, state.words()), far1 = distance_atom(i1, i0, state.words());
  const Key count0l = count_atom(n0.lefts), count0r = count_atom(n0.rights), count1l = count_atom(n1.lefts),
            count1r = count_atom(n1.rights), countb = count_atom(m0.lefts);
  const Key set0l = labels_atom(n0.left_labels), set0r = labels_atom(n0.right_labels),
            set1l = labels_atom(n1.left_labels), set1r = labels_atom(n1.right_labels),
            setb = labels_atom(m0.left_labels);
};

}  // namespace firstread
