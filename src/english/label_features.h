// What the parser looks at when it labels the arc that it has just made, from a child to its head: both words, what
// hangs on them and what stands beside them. In two parts by what they tell.
#pragma once

#include "english/parse_atoms.h"

namespace firstread {

constexpr std::size_t most_label_features = 88;
constexpr std::size_t label_parts = 2;

struct LabelFeatures {
  LabelFeatures(const ParseState& parse_state, const ParseWords& parse_words, int arc_child)
      : state(parse_state), words(parse_words), child(arc_child) {}

  void add(std::size_t part, KeyList& keys) const { part == 0 ? add_first(keys) : add_second(keys); }
  void add_all(KeyList& keys) const {
    for (std::size_t part = 0; part < label_parts; ++part) add(part, keys);
  }

  void add_first(KeyList& keys) const {
    keys.add(h.tag, side);
    keys.add(c.word, side);
    keys.add(c.tag, side);
    keys.add(c.word_tag, side);
    keys.add(h.tag, c.tag, side);
    keys.add(h.tag, c.tag, far, side);
    keys.add(c.word, far, side);
    keys.add(c.tag, far, side);
    keys.add(c.suffix, side);
    keys.add(cl.word, side);
    keys.add(cl.tag, cl_label, c.tag);
    keys.add(cl.word, c.word, side);
    keys.add(cl.word, h.tag, c.tag, side);
    keys.add(cl.tag, h.tag, c.tag, side);
    keys.add(cl.word, cl_label, h.tag, side);
    keys.add(cl2.word, h.tag, c.tag, side);
    keys.add(cl2.tag, cl.tag, c.tag, h.tag);
    keys.add(cr.word, c.tag, side);
    keys.add(cr.tag, cr_label, c.tag, h.tag);
    keys.add(c_left, side);
    keys.add(c_left, c.tag, side);
    keys.add(c_left, c.word, side);
    keys.add(c_left, c_right, h.tag, c.tag);
    keys.add(c_right, c.tag, side);
    keys.add(c_count, c.tag, h.tag, side);
    keys.add(sib_label, sib.tag, c.tag, side);
    keys.add(sib_label, h.tag, c.tag, side);
    keys.add(sib.tag, c.tag, h.tag, side);
    keys.add(c_before.tag, c.tag, h.tag, side);
    keys.add(c_after.tag, c.tag, h.tag, side);
    keys.add(h_before.tag, c.tag, h.tag, side);
    keys.add(h_after.tag, c.tag, h.tag, side);
    keys.add(c_after.word, c.tag, side);
    keys.add(last, h.tag, c.tag, side);
  }
  void add_second(KeyList& keys) const {
    keys.add(side);
    keys.add(h.word, side);
    keys.add(h.word, c.tag, side);
    keys.add(h.tag, c.word, side);
    keys.add(h.tag, c.word_tag, side);
    keys.add(h.word, far, side);
    keys.add(h.suffix, side);
    keys.add(c.suffix, h.tag, side);
    keys.add(h.suffix, c.tag, side);
    keys.add(cl.word, h.word, side);
    keys.add(c_left, c.tag, h.tag, side);
    keys.add(c_left, h.word, side);
    keys.add(h_same, side);
    keys.add(h_same, h.tag, c.tag, side);
    keys.add(h_same, c.tag, side);
    keys.add(h_left, h_right, c.tag, side);
    keys.add(h_right, c_left, c.tag, h.tag);
    keys.add(sib_label, sib.word, c.word, side);
    keys.add(c_before.word, c.word, side);
    keys.add(c_after.word, c.word, side);
    keys.add(c_before.word, c.tag, side);
    keys.add(verb.tag, c.tag, h.tag, side);
    keys.add(h.cluster[0], side);
    keys.add(c.cluster[0], side);
    keys.add(h.cluster[0], c.cluster[0], side);
    keys.add(h.cluster[0], c.tag, side);
    keys.add(h.tag, c.cluster[0], side);
    keys.add(h.cluster[1], side);
    keys.add(c.cluster[1], side);
    keys.add(h.cluster[1], c.tag, side);
    keys.add(h.tag, c.cluster[1], side);
    keys.add(h.cluster[2], side);
    keys.add(c.cluster[2], side);
    keys.add(cl.word, h.cluster[2], side);
    keys.add(cl.word, c.cluster[2], side);
    keys.add(h.word_tag, side);
    keys.add(h.word_tag, c.tag, side);
    keys.add(cl.word, h.word, c.tag, side);
    keys.add(h_left, h_right, c.word, side);
    keys.add(h_left, c_left, c.tag, h.tag);
    keys.add(sib_label, h.word, c.tag, side);
    keys.add(h.cluster[1], c.cluster[1], side);
    keys.add(h.cluster[2], c.cluster[2], side);
    keys.add(h.cluster[2], c.tag, side);
    keys.add(h.tag, c.cluster[2], side);
  }

  Key label(int node) const { return node == state.none() ? Key{0x777} : label_atom(state.node(node).label); }
  const NodeAtoms& beside(int node, int by) const {
    const int place = node + by;
    return words[node < state.words() && place >= 0 && place < state.words() ? place : state.none()];
  }

  const ParseState& state;
  const ParseWords& words;
  const int child;
  const Node& c_node = state.node(child);
  const int head = c_node.head;
  const Node& h_node = state.node(head);
  const bool on_left = child < head && head != state.root();
  const Key side = atom(0x340000u + on_left);
  const Key far = on_left ? distance_atom(child, head, state.words()) : distance_atom(head, child, state.words());
  const NodeAtoms &h = words[head], &c = words[child];
  // The child's own children: its preposition, its subordinator.
  const NodeAtoms &cl = words[c_node.left[0]], &cl2 = words[c_node.left[1]], &cr = words[c_node.right[0]];
  const Key cl_label = label(c_node.left[0]), cr_label = label(c_node.right[0]);
  const Key c_left = labels_atom(c_node.left_labels), c_right = labels_atom(c_node.right_labels),
            c_count = count_atom(c_node.lefts);
  // What the head has already; the child itself is the outermost on its side.
  const Key h_left = labels_atom(h_node.left_labels), h_right = labels_atom(h_node.right_labels),
            h_same = on_left ? h_left : h_right;
  const int sibling = on_left ? h_node.left[1] : h_node.right[1];
  const NodeAtoms& sib = words[sibling];
  const Key sib_label = label(sibling);
  const NodeAtoms &c_before = beside(child, -1), &c_after = beside(child, 1), &h_before = beside(head, -1),
                  &h_after = beside(head, 1);
  const NodeAtoms& verb = words[state.buffer_empty() ? state.none() : words[state.next()].next_verb];
  const Key last = words[state.words() - 1].word;
};

}  // namespace firstread
