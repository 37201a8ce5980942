// What the parser looks at when it labels the arc that it has just made, from a child to its head: both words, what
// hangs on them and what stands beside them. In three parts by what they tell: of all labels two thirds are clear after
// the first. The numbers of the templates are those in the data files.
#pragma once

#include "english/parse_atoms.h"

namespace firstread {

constexpr std::size_t most_label_features = 88;
constexpr std::size_t label_parts = 3;

struct LabelFeatures {
  LabelFeatures(const ParseState& parse_state, const ParseWords& parse_words, int arc_child)
      : state(parse_state), words(parse_words), child(arc_child) {}

  void add(std::size_t part, KeyList& keys) const {
    part == 0 ? add_first(keys) : part == 1 ? add_second(keys) : add_third(keys);
  }
  void add_all(KeyList& keys) const {
    for (std::size_t part = 0; part < label_parts; ++part) add(part, keys);
  }

  void add_first(KeyList& keys) const {
    keys.at(17).add(cr.word, c.tag, side);
    keys.at(10).add(cl.tag, cl_label, c.tag);
    keys.at(14).add(cl.word, cl_label, h.tag, side);
    keys.at(26).add(sib_label, h.tag, c.tag, side);
    keys.at(62).add(c.cluster[1], side);
    keys.at(25).add(sib_label, sib.tag, c.tag, side);
    keys.at(31).add(h_after.tag, c.tag, h.tag, side);
    keys.at(59).add(h.cluster[0], c.tag, side);
    keys.at(15).add(cl2.word, h.tag, c.tag, side);
    keys.at(35).add(h.word, side);
    keys.at(60).add(h.tag, c.cluster[0], side);
    keys.at(68).add(cl.word, c.cluster[2], side);
    keys.at(5).add(h.tag, c.tag, far, side);
    keys.at(20).add(c_left, c.tag, side);
    keys.at(29).add(c_after.tag, c.tag, h.tag, side);
    keys.at(42).add(h.suffix, c.tag, side);
    keys.at(49).add(h_left, h_right, c.tag, side);
    keys.at(54).add(c_before.word, c.tag, side);
  }
  void add_second(KeyList& keys) const {
    keys.at(67).add(cl.word, h.cluster[2], side);
    keys.at(4).add(h.tag, c.tag, side);
    keys.at(6).add(c.word, far, side);
    keys.at(16).add(cl2.tag, cl.tag, c.tag, h.tag);
    keys.at(41).add(c.suffix, h.tag, side);
    keys.at(47).add(h_same, h.tag, c.tag, side);
    keys.at(3).add(c.word_tag, side);
    keys.at(65).add(h.cluster[2], side);
    keys.at(13).add(cl.tag, h.tag, c.tag, side);
    keys.at(70).add(h.word_tag, c.tag, side);
    keys.at(18).add(cr.tag, cr_label, c.tag, h.tag);
    keys.at(21).add(c_left, c.word, side);
  }
  void add_third(KeyList& keys) const {
    keys.at(0).add(h.tag, side);
    keys.at(1).add(c.word, side);
    keys.at(2).add(c.tag, side);
    keys.at(7).add(c.tag, far, side);
    keys.at(8).add(c.suffix, side);
    keys.at(9).add(cl.word, side);
    keys.at(11).add(cl.word, c.word, side);
    keys.at(12).add(cl.word, h.tag, c.tag, side);
    keys.at(19).add(c_left, side);
    keys.at(22).add(c_left, c_right, h.tag, c.tag);
    keys.at(23).add(c_right, c.tag, side);
    keys.at(24).add(c_count, c.tag, h.tag, side);
    keys.at(27).add(sib.tag, c.tag, h.tag, side);
    keys.at(28).add(c_before.tag, c.tag, h.tag, side);
    keys.at(30).add(h_before.tag, c.tag, h.tag, side);
    keys.at(32).add(c_after.word, c.tag, side);
    keys.at(33).add(last, h.tag, c.tag, side);
    keys.at(34).add(side);
    keys.at(36).add(h.word, c.tag, side);
    keys.at(37).add(h.tag, c.word, side);
    keys.at(38).add(h.tag, c.word_tag, side);
    keys.at(39).add(h.word, far, side);
    keys.at(40).add(h.suffix, side);
    keys.at(43).add(cl.word, h.word, side);
    keys.at(44).add(c_left, c.tag, h.tag, side);
    keys.at(45).add(c_left, h.word, side);
    keys.at(46).add(h_same, side);
    keys.at(48).add(h_same, c.tag, side);
    keys.at(50).add(h_right, c_left, c.tag, h.tag);
    keys.at(51).add(sib_label, sib.word, c.word, side);
    keys.at(52).add(c_before.word, c.word, side);
    keys.at(53).add(c_after.word, c.word, side);
    keys.at(55).add(verb.tag, c.tag, h.tag, side);
    keys.at(56).add(h.cluster[0], side);
    keys.at(57).add(c.cluster[0], side);
    keys.at(58).add(h.cluster[0], c.cluster[0], side);
    keys.at(61).add(h.cluster[1], side);
    keys.at(63).add(h.cluster[1], c.tag, side);
    keys.at(64).add(h.tag, c.cluster[1], side);
    keys.at(66).add(c.cluster[2], side);
    keys.at(69).add(h.word_tag, side);
    keys.at(71).add(cl.word, h.word, c.tag, side);
    keys.at(72).add(h_left, h_right, c.word, side);
    keys.at(73).add(h_left, c_left, c.tag, h.tag);
    keys.at(74).add(sib_label, h.word, c.tag, side);
    keys.at(75).add(h.cluster[1], c.cluster[1], side);
    keys.at(76).add(h.cluster[2], c.cluster[2], side);
    keys.at(77).add(h.cluster[2], c.tag, side);
    keys.at(78).add(h.tag, c.cluster[2], side);
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
