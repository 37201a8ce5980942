// What the parser looks at: the top of the stack, the next words, their children and surroundings (Zhang & Nivre 2011),
// with clusters (Koo, Carreras & Collins 2008) and a look ahead to the next verb and the next punctuation.
#pragma once

#include <algorithm>
#include <span>

#include "english/parse_state.h"
#include "english/word_keys.h"

namespace firstread {

constexpr std::size_t most_action_features = 208, most_label_features = 96;

struct ParseWords {
  std::vector<NodeAtoms> atoms;  // of each word, the root and none
  const NodeAtoms& operator[](int node) const { return atoms[static_cast<std::size_t>(node)]; }
};

// Fills in the atoms: `tags` are joint tags, `verbs` and `stops` say of each which are verbs and which punctuation.
struct TagKind {
  bool verb = false, stop = false;
};
inline void set_atoms(ParseWords& out, const SentenceKeys& words, std::span<const std::uint8_t> tags,
                      std::span<const TagKind> kinds) {
  const int size = words.size();
  out.atoms.assign(static_cast<std::size_t>(size) + 2, NodeAtoms{});
  int verb = -1, stop = size;
  for (int i = size - 1; i >= 0; --i) {
    NodeAtoms& node = out.atoms[static_cast<std::size_t>(i)];
    const std::uint8_t tag = tags[static_cast<std::size_t>(i)];
    node.word = words[i].known;
    node.tag = atom(0x100000u + tag);
    node.word_tag = atom(node.word + node.tag);
    node.cluster = words[i].cluster;
    node.suffix = words[i].suffix[2];
    if (kinds[tag].verb) verb = i;
    if (kinds[tag].stop) stop = i;
    node.verb = kinds[tag].verb;
    node.next_verb = static_cast<std::int16_t>(verb >= 0 && verb - i < 15 ? verb : size + 1);
    const int far = stop - i;
    node.next_stop = static_cast<std::uint8_t>(far < 4 ? far : far < 7 ? 4 : far < 11 ? 5 : far < 20 ? 6 : 7);
  }
  for (int special = 0; special < 2; ++special) {
    NodeAtoms& node = out.atoms[static_cast<std::size_t>(size + special)];
    const Key base = atom(0x200000u + static_cast<unsigned>(special));
    node.word = base;
    node.tag = base + 1;
    node.word_tag = base + 2;
    node.cluster = {base + 3, base + 4, base + 5};
    node.suffix = base + 6;
    node.next_verb = static_cast<std::int16_t>(size + 1);
  }
}

inline Key distance_atom(int from, int to, int words) {
  int far = to - from;
  if (from >= words || to > words) far = 0;
  return atom(0x300000u + static_cast<unsigned>(far <= 5 ? std::max(far, 0) : far <= 7 ? 6 : far <= 11 ? 7 : 8));
}
inline Key count_atom(unsigned count) { return atom(0x310000u + std::min(count, 5u)); }
inline Key labels_atom(std::uint64_t labels) { return atom(labels ^ 0x5555000000000000u); }
inline Key label_atom(std::uint8_t label) { return atom(0x320000u + label); }

inline std::size_t action_features(const ParseState& state, const ParseWords& words, Key* out) {
  KeyList keys(out);
  const int none = state.none();
  const int i0 = state.stack(0), i1 = state.stack(1), i2 = state.stack(2), i3 = state.stack(3);
  const int j0 = state.buffer(0), j1 = state.buffer(1), j2 = state.buffer(2), j3 = state.buffer(3);
  const NodeAtoms &s0 = words[i0], &s1 = words[i1], &s2 = words[i2], &s3 = words[i3];
  const NodeAtoms &b0 = words[j0], &b1 = words[j1], &b2 = words[j2], &b3 = words[j3];
  const Node &n0 = state.node(i0), &n1 = state.node(i1), &n2 = state.node(i2), &m0 = state.node(j0);
  const NodeAtoms &s0l = words[n0.left[0]], &s0l2 = words[n0.left[1]], &s0r = words[n0.right[0]],
                  &s0r2 = words[n0.right[1]];
  const NodeAtoms &s1l = words[n1.left[0]], &s1l2 = words[n1.left[1]], &s1r = words[n1.right[0]],
                  &s1r2 = words[n1.right[1]];
  const NodeAtoms &b0l = words[m0.left[0]], &b0l2 = words[m0.left[1]], &s2r = words[n2.right[0]];
  const auto label_of = [&](int child) { return child == none ? Key{0x777} : label_atom(state.node(child).label); };

  // Words and tags singly.
  keys.add(s0.word);
  keys.add(s0.tag);
  keys.add(s0.word_tag);
  keys.add(s1.word);
  keys.add(s1.tag);
  keys.add(s1.word_tag);
  keys.add(s2.word);
  keys.add(s2.tag);
  keys.add(s2.word_tag);
  keys.add(s3.tag);
  keys.add(b0.word);
  keys.add(b0.tag);
  keys.add(b0.word_tag);
  keys.add(b1.word);
  keys.add(b1.tag);
  keys.add(b1.word_tag);
  keys.add(b2.word);
  keys.add(b2.tag);
  keys.add(b2.word_tag);
  keys.add(b3.tag);

  // Pairs.
  keys.add(s0.word, b0.word);
  keys.add(s0.word_tag, b0.word_tag);
  keys.add(s0.word_tag, b0.word);
  keys.add(s0.word, b0.word_tag);
  keys.add(s0.word_tag, b0.tag);
  keys.add(s0.tag, b0.word_tag);
  keys.add(s0.tag, b0.tag);
  keys.add(s0.word, b0.tag);
  keys.add(s0.tag, b0.word);
  keys.add(s1.word, s0.word);
  keys.add(s1.word_tag, s0.word_tag);
  keys.add(s1.word_tag, s0.tag);
  keys.add(s1.tag, s0.word_tag);
  keys.add(s1.tag, s0.tag);
  keys.add(s1.word, s0.tag);
  keys.add(s1.tag, s0.word);
  keys.add(s1.tag, b0.tag);
  keys.add(s1.word, b0.tag);
  keys.add(s1.tag, b0.word);
  keys.add(s1.word, b0.word);
  keys.add(s1.word_tag, b0.word_tag);
  keys.add(b0.tag, b1.tag);
  keys.add(b0.word, b1.tag);
  keys.add(b0.tag, b1.word);
  keys.add(b0.word, b1.word);
  keys.add(s0.tag, b1.tag);
  keys.add(s0.word, b1.tag);
  keys.add(s0.tag, b1.word);
  keys.add(s2.tag, s1.tag);
  keys.add(s2.tag, s0.tag);
  keys.add(s2.tag, b0.tag);
  keys.add(s2.word, s0.word);
  keys.add(s2.word, b0.word);

  // Three and four.
  keys.add(s0.tag, b0.tag, b1.tag);
  keys.add(s0.word, b0.tag, b1.tag);
  keys.add(s0.tag, b0.word, b1.tag);
  keys.add(s0.tag, b0.tag, b1.word);
  keys.add(s1.tag, s0.tag, b0.tag);
  keys.add(s1.word, s0.tag, b0.tag);
  keys.add(s1.tag, s0.word, b0.tag);
  keys.add(s1.tag, s0.tag, b0.word);
  keys.add(s1.word, s0.word, b0.tag);
  keys.add(s1.tag, s0.word, b0.word);
  keys.add(s1.word, s0.tag, b0.word);
  keys.add(s1.tag, b0.tag, b1.tag);
  keys.add(s2.tag, s1.tag, s0.tag);
  keys.add(s2.tag, s1.tag, b0.tag);
  keys.add(s2.tag, s0.tag, b0.tag);
  keys.add(b0.tag, b1.tag, b2.tag);
  keys.add(s0.tag, b0.tag, s0l.tag);
  keys.add(s0.tag, b0.tag, s0l2.tag);
  keys.add(s0.tag, b0.tag, s0r.tag);
  keys.add(s0.tag, b0.tag, s0r2.tag);
  keys.add(s0.tag, b0.tag, b0l.tag);
  keys.add(s0.tag, b0.tag, b0l2.tag);
  keys.add(s1.tag, s0.tag, s1l.tag);
  keys.add(s1.tag, s0.tag, s1r.tag);
  keys.add(s1.tag, s0.tag, s1r2.tag);
  keys.add(s1.tag, s0.tag, s0l.tag);
  keys.add(s1.tag, s0.tag, s0r.tag);
  keys.add(s1.tag, s0.tag, b0.tag, b1.tag);
  keys.add(s2.tag, s1.tag, s0.tag, b0.tag);
  keys.add(s0.tag, b0.tag, b1.tag, b2.tag);
  keys.add(s3.tag, s2.tag, s1.tag, s0.tag);
  keys.add(b0.tag, b1.tag, b2.tag, b3.tag);
  keys.add(s0.tag, s0r.tag, b0.tag, b0l.tag);
  keys.add(s1.tag, s1r.tag, s0.tag, s0l.tag);

  // How far.
  const Key far0 = distance_atom(i0, j0, state.words()), far1 = distance_atom(i1, i0, state.words());
  keys.add(s0.word, far0);
  keys.add(s0.tag, far0);
  keys.add(b0.word, far0);
  keys.add(b0.tag, far0);
  keys.add(s0.tag, b0.tag, far0);
  keys.add(s0.word, b0.word, far0);
  keys.add(s1.word, far1);
  keys.add(s1.tag, far1);
  keys.add(s0.word, far1);
  keys.add(s0.tag, far1);
  keys.add(s1.tag, s0.tag, far1);
  keys.add(s1.word, s0.word, far1);
  keys.add(s1.tag, s0.tag, b0.tag, both(far0, far1));

  // How many children, and of what kind.
  keys.add(s0.word, count_atom(n0.rights));
  keys.add(s0.tag, count_atom(n0.rights));
  keys.add(s0.word, count_atom(n0.lefts));
  keys.add(s0.tag, count_atom(n0.lefts));
  keys.add(s1.word, count_atom(n1.rights));
  keys.add(s1.tag, count_atom(n1.rights));
  keys.add(s1.tag, count_atom(n1.lefts));
  keys.add(b0.word, count_atom(m0.lefts));
  keys.add(b0.tag, count_atom(m0.lefts));
  const Key set0l = labels_atom(n0.left_labels), set0r = labels_atom(n0.right_labels),
            set1l = labels_atom(n1.left_labels);
  const Key set1r = labels_atom(n1.right_labels), setb = labels_atom(m0.left_labels);
  keys.add(s0.word, set0r);
  keys.add(s0.tag, set0r);
  keys.add(s0.word, set0l);
  keys.add(s0.tag, set0l);
  keys.add(s1.word, set1r);
  keys.add(s1.tag, set1r);
  keys.add(s1.word, set1l);
  keys.add(s1.tag, set1l);
  keys.add(b0.word, setb);
  keys.add(b0.tag, setb);
  keys.add(s0.tag, set0r, b0.tag);
  keys.add(s0.tag, set0l, b0.tag);
  keys.add(s1.tag, set1r, s0.tag);
  keys.add(s1.tag, set1l, s0.tag);
  keys.add(s0.tag, setb, b0.tag);
  keys.add(s1.word, set1r, s0.tag);
  keys.add(s0.word, set0r, b0.tag);
  keys.add(s1.tag, s0.tag, set0l, set1r);
  keys.add(s0.tag, b0.tag, set0l, setb);

  // Children themselves.
  keys.add(s0l.word);
  keys.add(s0l.tag, label_of(n0.left[0]));
  keys.add(s0r.word);
  keys.add(s0r.tag, label_of(n0.right[0]));
  keys.add(s1l.word);
  keys.add(s1l.tag, label_of(n1.left[0]));
  keys.add(s1r.word);
  keys.add(s1r.tag, label_of(n1.right[0]));
  keys.add(b0l.word);
  keys.add(b0l.tag, label_of(m0.left[0]));
  keys.add(s0l2.tag, label_of(n0.left[1]), s0.tag);
  keys.add(s0r2.tag, label_of(n0.right[1]), s0.tag);
  keys.add(s1r2.tag, label_of(n1.right[1]), s1.tag);
  keys.add(s1l2.tag, label_of(n1.left[1]), s1.tag);
  keys.add(s2r.tag, s2.tag, s1.tag);
  keys.add(s0r.word, s0.word, b0.tag);
  keys.add(s0l.word, s0.tag, b0.tag);
  keys.add(s0l.word, s1.word, s0.tag);
  keys.add(s1.tag, s1r.word, s0.tag);
  keys.add(s0.tag, b0l.word, b0.tag);

  // What stands just beside, and ahead.
  const NodeAtoms& after0 = words[i0 + 1 < state.words() && i0 < state.words() ? i0 + 1 : none];
  const NodeAtoms& before0 = words[i0 > 0 && i0 < state.words() ? i0 - 1 : none];
  const NodeAtoms& before_b = words[j0 > 0 && j0 < state.words() ? j0 - 1 : none];
  keys.add(s0.tag, b0.tag, after0.tag);
  keys.add(s0.tag, b0.tag, before0.tag);
  keys.add(s0.tag, b0.tag, before_b.tag);
  keys.add(s1.tag, s0.tag, after0.tag, b0.tag);
  keys.add(s0.suffix);
  keys.add(b0.suffix);
  keys.add(s1.suffix, s0.tag);
  const NodeAtoms& verb = words[b0.next_verb];
  const Key stop = atom(0x330000u + b0.next_stop);
  keys.add(verb.tag, s0.tag, b0.tag);
  keys.add(verb.word, s0.tag, b0.tag);
  keys.add(verb.tag, s1.tag, s0.tag);
  keys.add(verb.word_tag, s0.word);
  keys.add(stop, s0.tag, b0.tag);
  keys.add(stop, s1.tag, s0.tag, b0.tag);
  keys.add(words[state.words() - 1].word, s0.tag, b0.tag);

  // Clusters.
  for (std::size_t size = 0; size < 3; ++size) {
    keys.add(s0.cluster[size]);
    keys.add(b0.cluster[size]);
    keys.add(s1.cluster[size]);
    keys.add(s0.cluster[size], b0.cluster[size]);
    keys.add(s1.cluster[size], s0.cluster[size]);
    keys.add(s0.cluster[size], b0.tag);
    keys.add(s0.tag, b0.cluster[size]);
  }
  keys.add(b1.cluster[1]);
  keys.add(s1.cluster[1], b0.cluster[1]);
  keys.add(s1.tag, s0.cluster[1], b0.tag);
  keys.add(s1.cluster[1], s0.cluster[1], b0.cluster[1]);
  keys.add(s0.cluster[1], b0.cluster[1], b1.cluster[1]);
  keys.add(s1.cluster[1], s0.tag, b0.tag);
  keys.add(s1.cluster[1], s0.tag);
  keys.add(s1.tag, s0.cluster[1]);
  keys.add(s0.cluster[1], b0.cluster[1], b1.tag);
  keys.add(s1.cluster[2], s0.cluster[2], b0.tag);
  keys.add(s0l.cluster[1], s0.cluster[1], s1.cluster[1]);
  keys.add(s0r.cluster[1], s0.cluster[1], b0.cluster[1]);
  keys.add(b0l.cluster[1], s0.cluster[1], b0.cluster[1]);
  keys.add(s1r.cluster[1], s1.cluster[1], s0.cluster[1]);
  return keys.size();
}

// The label of the arc that has just been made, from `child` to its head.
inline std::size_t label_features(const ParseState& state, const ParseWords& words, int child, Key* out) {
  KeyList keys(out);
  const int none = state.none();
  const Node& c_node = state.node(child);
  const int head = c_node.head;
  const Node& h_node = state.node(head);
  const bool on_left = child < head && head != state.root();
  const NodeAtoms &h = words[head], &c = words[child];
  const NodeAtoms &cl = words[c_node.left[0]], &cl2 = words[c_node.left[1]], &cr = words[c_node.right[0]];
  const int sibling = on_left ? h_node.left[1] : h_node.right[1];  // the child itself is the outermost
  const NodeAtoms& sib = words[sibling];
  const Key side = atom(0x340000u + on_left);
  const Key far = on_left ? distance_atom(child, head, state.words()) : distance_atom(head, child, state.words());
  const auto label_of = [&](int at) { return at == none ? Key{0x777} : label_atom(state.node(at).label); };
  const auto beside = [&](int at, int by) -> const NodeAtoms& {
    const int place = at + by;
    return words[at < state.words() && place >= 0 && place < state.words() ? place : none];
  };

  keys.add(side);
  keys.add(h.word, side);
  keys.add(h.tag, side);
  keys.add(h.word_tag, side);
  keys.add(c.word, side);
  keys.add(c.tag, side);
  keys.add(c.word_tag, side);
  keys.add(h.tag, c.tag, side);
  keys.add(h.word, c.tag, side);
  keys.add(h.tag, c.word, side);
  keys.add(h.word, c.word, side);
  keys.add(h.word_tag, c.word_tag, side);
  keys.add(h.word_tag, c.tag, side);
  keys.add(h.tag, c.word_tag, side);
  keys.add(h.tag, c.tag, far, side);
  keys.add(h.word, far, side);
  keys.add(c.word, far, side);
  keys.add(c.tag, far, side);
  keys.add(c.suffix, side);
  keys.add(h.suffix, side);
  keys.add(c.suffix, h.tag, side);
  keys.add(h.suffix, c.tag, side);

  // The child's own children: its preposition, its subordinator.
  const Key cl_label = label_of(c_node.left[0]), cr_label = label_of(c_node.right[0]);
  keys.add(cl.word, side);
  keys.add(cl.tag, cl_label, c.tag);
  keys.add(cl.word, h.word, side);
  keys.add(cl.word, c.word, side);
  keys.add(cl.word, h.tag, c.tag, side);
  keys.add(cl.tag, h.tag, c.tag, side);
  keys.add(cl.word, h.word, c.tag, side);
  keys.add(cl.word, cl_label, h.tag, side);
  keys.add(cl2.word, h.tag, c.tag, side);
  keys.add(cl2.tag, cl.tag, c.tag, h.tag);
  keys.add(cr.word, c.tag, side);
  keys.add(cr.tag, cr_label, c.tag, h.tag);
  const Key c_left = labels_atom(c_node.left_labels), c_right = labels_atom(c_node.right_labels);
  keys.add(c_left, side);
  keys.add(c_left, c.tag, side);
  keys.add(c_left, c.tag, h.tag, side);
  keys.add(c_left, h.word, side);
  keys.add(c_left, c.word, side);
  keys.add(c_left, c_right, h.tag, c.tag);
  keys.add(c_right, c.tag, side);
  keys.add(count_atom(c_node.lefts), c.tag, h.tag, side);

  // What the head has already.
  const Key h_left = labels_atom(h_node.left_labels), h_right = labels_atom(h_node.right_labels);
  const Key h_same = on_left ? h_left : h_right;
  keys.add(h_same, side);
  keys.add(h_same, h.tag, c.tag, side);
  keys.add(h_same, c.tag, side);
  keys.add(h_same, h.word, c.tag, side);
  keys.add(h_left, h_right, c.tag, side);
  keys.add(h_left, h_right, c.word, side);
  keys.add(h_left, c_left, c.tag, h.tag);
  keys.add(h_right, c_left, c.tag, h.tag);
  keys.add(label_of(sibling), sib.tag, c.tag, side);
  keys.add(label_of(sibling), h.tag, c.tag, side);
  keys.add(label_of(sibling), h.word, c.tag, side);
  keys.add(label_of(sibling), sib.word, c.word, side);
  keys.add(sib.tag, c.tag, h.tag, side);

  // Neighbours.
  const NodeAtoms &c_before = beside(child, -1), &c_after = beside(child, 1), &h_before = beside(head, -1),
                  &h_after = beside(head, 1);
  keys.add(c_before.tag, c.tag, h.tag, side);
  keys.add(c_after.tag, c.tag, h.tag, side);
  keys.add(h_before.tag, c.tag, h.tag, side);
  keys.add(h_after.tag, c.tag, h.tag, side);
  keys.add(c_before.word, c.word, side);
  keys.add(c_after.word, c.word, side);
  keys.add(c_before.word, c.tag, side);
  keys.add(c_after.word, c.tag, side);
  keys.add(words[state.words() - 1].word, h.tag, c.tag, side);
  const NodeAtoms& verb = words[state.buffer_empty() ? none : words[state.next()].next_verb];
  keys.add(verb.tag, c.tag, h.tag, side);

  // Clusters.
  for (std::size_t size = 0; size < 3; ++size) {
    keys.add(h.cluster[size], side);
    keys.add(c.cluster[size], side);
    keys.add(h.cluster[size], c.cluster[size], side);
    keys.add(h.cluster[size], c.tag, side);
    keys.add(h.tag, c.cluster[size], side);
  }
  keys.add(cl.word, h.cluster[1], c.cluster[1], side);
  keys.add(cl.word, h.cluster[2], side);
  keys.add(cl.word, c.cluster[2], side);
  keys.add(c_left, h.cluster[1], c.cluster[1], side);
  return keys.size();
}

}  // namespace firstread
