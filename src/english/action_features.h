// What the parser looks at when it decides on its next action: the top of the stack, the next words, their children and
// surroundings (Zhang & Nivre 2011), with clusters (Koo, Carreras & Collins 2008) and a look ahead to the next verb and
// the next punctuation. In four parts by what they tell: half of all decisions are clear after the first, three
// quarters after the second (parser.cpp). The numbers of the templates are those in the data files.
#pragma once

#include "english/feature_groups.h"
#include "english/parse_atoms.h"

namespace firstread {

constexpr std::size_t most_action_features = 200;
constexpr std::size_t action_parts = 4;

struct ActionFeatures {
  ActionFeatures(const ParseState& parse_state, const ParseWords& parse_words)
      : state(parse_state), words(parse_words) {}

  template <unsigned groups = of_all>
  void add(std::size_t part, KeyList& keys) const {
    const GroupKeys<groups> group(keys);
    part == 0 ? add_first(group) : part == 1 ? add_second(group) : part == 2 ? add_third(group) : add_fourth(group);
  }
  void add_all(KeyList& keys) const {
    for (std::size_t part = 0; part < action_parts; ++part) add(part, keys);
  }

  template <class Keys>
  void add_first(Keys keys) const {
    keys.at(3).buffer(b0.tag);
    keys.at(8).buffer(b0.tag, b1.tag);
    keys.at(131).stack(s0.cluster[0]);
    keys.at(86).buffer(b0.cluster[0]);
    keys.at(27).add(b0.tag, setb);
    keys.at(0).stack(s0.tag);
    keys.at(32).stack(s0l.tag, label(n0.left[0]));
    keys.at(36).add(b0l.tag, label(m0.left[0]));
    keys.at(6).buffer(b1.tag);
    keys.at(24).add(b0.tag, countb);
    keys.at(10).add(s0.tag, b1.tag);
    keys.at(37).stack(s0l2.tag, label(n0.left[1]), s0.tag);
    keys.at(171).stack(s0.cluster[1]);
    keys.at(134).buffer(b0.cluster[1]);
    keys.at(41).add(s0.tag, b0.tag, after0.tag);
    keys.at(15).buffer(b0.tag, b1.tag, b2.tag);
    keys.at(4).buffer(b0.word_tag);
    keys.at(69).stack(s0.tag, far1);
    keys.at(1).stack(s3.tag);
    keys.at(75).stack(s0.tag, set0l);
    keys.at(122).stack(s1l.word);
    keys.at(17).add(s0.tag, b0.tag, b0l.tag);
    keys.at(121).stack(s1.tag, set1l);
    keys.at(65).stack(s1.tag, s1r.tag, s0.tag, s0l.tag);
    keys.at(2).buffer(b0.word);
    keys.at(82).stack(s0.suffix);
    keys.at(9).buffer(b0.tag, b1.word);
    keys.at(71).stack(s0.word, count0l);
    keys.at(30).add(s0.tag, b0.tag, set0l, setb);
    keys.at(22).add(b0.tag, far0);
    keys.at(63).stack(s1.tag, s0.tag, s0l.tag);
    keys.at(73).stack(s1.tag, count1l);
    keys.at(170).add(s0.cluster[0], b0.tag);
    keys.at(19).add(s0.tag, s0r.tag, b0.tag, b0l.tag);
    keys.at(132).stack(s1.cluster[0]);
    keys.at(44).stack(s0.word_tag);
    keys.at(87).buffer(b0.cluster[2]);
    keys.at(182).stack(s1.tag, s0.cluster[1]);
    keys.at(16).add(s0.tag, b0.tag, s0l.tag);
    keys.at(99).buffer(b0.word, b1.tag);
    keys.at(78).stack(s1.tag, s0.tag, set0l, set1r);
    keys.at(119).stack(s1.word, set1r);
    keys.at(161).stack(s1.tag, set1l, s0.tag);
    keys.at(34).add(s0r.tag, label(n0.right[0]));
  }
  template <class Keys>
  void add_second(Keys keys) const {
    keys.at(68).stack(s1.tag, far1);
    keys.at(50).buffer(b2.tag);
    keys.at(7).add(s1.tag, b0.tag);
    keys.at(101).stack(s2.tag, s0.tag);
    keys.at(11).add(s0.word, b1.tag);
    keys.at(173).stack(s0.cluster[2]);
    keys.at(64).buffer(b0.tag, b1.tag, b2.tag, b3.tag);
    keys.at(133).add(s0.tag, b0.cluster[0]);
    keys.at(181).stack(s1.cluster[1], s0.tag);
    keys.at(40).add(s0.tag, b0l.word, b0.tag);
    keys.at(158).stack(s1.tag, count1r);
    keys.at(83).add(verb.tag, s0.tag, b0.tag);
    keys.at(114).stack(s0.word, far1);
    keys.at(35).add(b0l.word);
    keys.at(31).stack(s0l.word);
    keys.at(109).stack(s1.tag, s0.tag, s1r2.tag);
    keys.at(42).buffer(b0.suffix);
    keys.at(183).stack(s0l.cluster[1], s0.cluster[1], s1.cluster[1]);
    keys.at(52).buffer(b3.tag);
    keys.at(135).stack(s1.cluster[1]);
    keys.at(14).add(s1.tag, b0.tag, b1.tag);
    keys.at(169).stack(s1.cluster[0], s0.cluster[0]);
    keys.at(49).buffer(b1.word_tag);
    keys.at(159).stack(s1.tag, set1r);
    keys.at(57).add(s0.tag, b0.tag, b1.tag);
    keys.at(29).add(s0.tag, setb, b0.tag);
    keys.at(80).add(s0.tag, b0.tag, before0.tag);
    keys.at(74).stack(s0.word, set0l);
    keys.at(25).add(s0.tag, set0r);
    keys.at(66).add(s0.word, far0);
    keys.at(26).add(b0.word, setb);
    keys.at(172).add(s0.cluster[1], b0.tag);
  }
  template <class Keys>
  void add_third(Keys keys) const {
    keys.at(117).stack(s1.word, count1r);
    keys.at(12).add(s0.tag, b1.word);
    keys.at(108).stack(s1.tag, s0.tag, s1l.tag);
    keys.at(81).add(s0.tag, b0.tag, before_b.tag);
    keys.at(151).stack(s2.tag, s1.tag, s0.tag);
    keys.at(39).add(s0l.word, s0.tag, b0.tag);
    keys.at(98).stack(s1.tag, s0.word);
    keys.at(18).add(s0.tag, b0.tag, b0l2.tag);
    keys.at(152).stack(s1.tag, s0.tag, s1r.tag);
    keys.at(23).add(b0.word, countb);
    keys.at(126).add(s1.tag, s0.tag, after0.tag, b0.tag);
    keys.at(168).add(s0.cluster[0], b0.cluster[0]);
    keys.at(90).stack(s1.word_tag);
    keys.at(138).add(s0.tag, b0.cluster[1]);
    keys.at(88).stack(s0.word);
    keys.at(185).stack(s1r.cluster[1], s1.cluster[1], s0.cluster[1]);
    keys.at(48).stack(s2.word_tag);
    keys.at(61).add(s0.tag, b0.tag, s0r.tag);
    keys.at(85).add(stop, s0.tag, b0.tag);
    keys.at(127).stack(s1.suffix, s0.tag);
    keys.at(84).add(verb.word, s0.tag, b0.tag);
    keys.at(160).stack(s1.tag, set1r, s0.tag);
    keys.at(118).add(s0.word, set0r);
    keys.at(20).add(s0.tag, far0);
    keys.at(177).buffer(b1.cluster[1]);
    keys.at(70).add(s0.tag, count0r);
    keys.at(139).stack(s1.cluster[2]);
    keys.at(97).stack(s1.tag, s0.tag);
    keys.at(141).add(b0l.cluster[1], s0.cluster[1], b0.cluster[1]);
    keys.at(38).add(s0r2.tag, label(n0.right[1]), s0.tag);
    keys.at(59).add(s2.tag, s1.tag, b0.tag);
    keys.at(176).add(s0.cluster[2], b0.tag);
    keys.at(115).stack(s1.tag, s0.tag, far1);
    keys.at(147).buffer(b0.word, b1.word);
    keys.at(28).add(s0.tag, set0l, b0.tag);
    keys.at(102).stack(s2.word, s0.word);
    keys.at(21).add(b0.word, far0);
    keys.at(143).stack(s1.tag, s0.word_tag);
    keys.at(164).stack(s1r.tag, label(n1.right[0]));
    keys.at(33).add(s0r.word);
    keys.at(165).stack(s1r2.tag, label(n1.right[1]), s1.tag);
    keys.at(58).add(s1.tag, s0.tag, b0.tag);
    keys.at(137).stack(s1.cluster[1], s0.cluster[1]);
    keys.at(120).stack(s1.word, set1l);
  }
  template <class Keys>
  void add_fourth(Keys keys) const {
    keys.at(5).buffer(b1.word);
    keys.at(13).add(s2.tag, b0.tag);
    keys.at(43).add(last, s0.tag, b0.tag);
    keys.at(45).stack(s1.tag);
    keys.at(46).stack(s2.word);
    keys.at(47).stack(s2.tag);
    keys.at(51).buffer(b2.word_tag);
    keys.at(53).add(s0.tag, b0.tag);
    keys.at(54).add(s0.word, b0.tag);
    keys.at(55).add(s1.word, b0.tag);
    keys.at(56).add(s1.tag, b0.word);
    keys.at(60).add(s0.tag, b0.tag, s0l2.tag);
    keys.at(62).add(s0.tag, b0.tag, s0r2.tag);
    keys.at(67).add(s0.tag, b0.tag, far0);
    keys.at(72).stack(s0.tag, count0l);
    keys.at(76).add(s0.tag, set0r, b0.tag);
    keys.at(77).add(s0.word, set0r, b0.tag);
    keys.at(79).add(s0r.word, s0.word, b0.tag);
    keys.at(89).stack(s1.word);
    keys.at(91).buffer(b2.word);
    keys.at(92).add(s0.word, b0.word);
    keys.at(93).add(s0.word_tag, b0.tag);
    keys.at(94).add(s0.tag, b0.word_tag);
    keys.at(95).add(s0.tag, b0.word);
    keys.at(96).stack(s1.word, s0.word);
    keys.at(100).stack(s2.tag, s1.tag);
    keys.at(103).add(s0.word, b0.tag, b1.tag);
    keys.at(104).add(s0.tag, b0.word, b1.tag);
    keys.at(105).add(s0.tag, b0.tag, b1.word);
    keys.at(106).add(s1.word, s0.tag, b0.tag);
    keys.at(107).add(s2.tag, s0.tag, b0.tag);
    keys.at(110).add(s1.tag, s0.tag, b0.tag, b1.tag);
    keys.at(111).add(s2.tag, s1.tag, s0.tag, b0.tag);
    keys.at(112).add(s0.tag, b0.tag, b1.tag, b2.tag);
    keys.at(113).stack(s1.word, far1);
    keys.at(116).add(s0.word, count0r);
    keys.at(123).stack(s1l.tag, label(n1.left[0]));
    keys.at(124).stack(s2r.tag, s2.tag, s1.tag);
    keys.at(125).stack(s0l.word, s1.word, s0.tag);
    keys.at(128).add(verb.tag, s1.tag, s0.tag);
    keys.at(129).add(verb.word_tag, s0.word);
    keys.at(130).add(stop, s1.tag, s0.tag, b0.tag);
    keys.at(136).add(s0.cluster[1], b0.cluster[1]);
    keys.at(140).add(s0.tag, b0.cluster[2]);
    keys.at(142).stack(s1.word_tag, s0.tag);
    keys.at(144).stack(s1.word, s0.tag);
    keys.at(145).add(s1.word, b0.word);
    keys.at(146).add(s1.word_tag, b0.word_tag);
    keys.at(148).add(s2.word, b0.word);
    keys.at(149).add(s1.tag, s0.word, b0.tag);
    keys.at(150).add(s1.tag, s0.tag, b0.word);
    keys.at(153).add(s1.tag, s0.tag, s0r.tag);
    keys.at(154).stack(s3.tag, s2.tag, s1.tag, s0.tag);
    keys.at(155).add(s0.word, b0.word, far0);
    keys.at(156).stack(s1.word, s0.word, far1);
    keys.at(157).add(s1.tag, s0.tag, b0.tag, both(far0, far1));
    keys.at(162).stack(s1.word, set1r, s0.tag);
    keys.at(163).stack(s1r.word);
    keys.at(166).stack(s1l2.tag, label(n1.left[1]), s1.tag);
    keys.at(167).stack(s1.tag, s1r.word, s0.tag);
    keys.at(174).add(s0.cluster[2], b0.cluster[2]);
    keys.at(175).stack(s1.cluster[2], s0.cluster[2]);
    keys.at(178).add(s1.cluster[1], b0.cluster[1]);
    keys.at(179).add(s1.tag, s0.cluster[1], b0.tag);
    keys.at(180).add(s1.cluster[1], s0.tag, b0.tag);
    keys.at(184).add(s0r.cluster[1], s0.cluster[1], b0.cluster[1]);
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
