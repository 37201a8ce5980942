// What the tagger looks at when it decides on one word: the word, its neighbours, and the tags already given to its
// left. (Ratnaparkhi 1996; Toutanova et al. 2003; clusters as in Koo, Carreras & Collins 2008.) In three parts by
// what they tell: half of all words are clear after the first (tagger.cpp). The numbers of the templates are those in
// the data files.
#pragma once

#include "english/word_keys.h"

namespace firstread {

constexpr std::size_t most_tag_features = 104;
constexpr std::size_t tag_parts = 3;

struct TagFeatures {
  // `before` and `before_that` are the joint tags of the two words to the left.
  TagFeatures(const SentenceKeys& sentence, int place, int before, int before_that)
      : words(sentence),
        at(place),
        t1(atom(0x10000u + static_cast<unsigned>(before))),
        t2(atom(0x20000u + static_cast<unsigned>(before_that))) {}

  void add(std::size_t part, KeyList& keys) const {
    if (part == 1) return add_second(keys);
    if (part == 2) return add_third(keys);
    add_word(keys);
    add_around(keys);
  }
  void add_all(KeyList& keys) const {
    for (std::size_t part = 0; part < tag_parts; ++part) add(part, keys);
  }

  // Of the first part, what the word says whatever stands around it (word_scores.h), and the rest.
  void add_word(KeyList& keys) const {
    keys.at(0).add(w.exact);
    keys.at(1).add(w.lower);
    keys.at(2).add(w.lower, first);
    keys.at(22).add(w.suffix[0]);
    keys.at(23).add(w.suffix[1]);
    keys.at(24).add(w.suffix[2]);
    keys.at(25).add(w.suffix[3]);
    keys.at(26).add(w.suffix[4]);
    keys.at(27).add(w.prefix[0]);
    keys.at(28).add(w.prefix[1]);
    keys.at(29).add(w.prefix[2]);
    keys.at(30).add(w.prefix[3]);
    keys.at(34).add(w.suffix[2], first);
    keys.at(35).add(w.suffix[2], bits);
    keys.at(48).add(bits);
    keys.at(53).add(w.lower, bits);
    keys.at(56).add(w.capitals, first);
    keys.at(61).add(w.capitals, w.suffix[2]);
    keys.at(64).add(w.word_class);
    keys.at(77).add(w.word_class, w.suffix[2]);
    keys.at(78).add(w.word_class, bits);
    keys.at(80).add(w.cluster[0]);
    keys.at(83).add(w.cluster[1]);
    keys.at(86).add(w.cluster[2]);
    keys.at(97).add(w.cluster[1], w.suffix[2]);
    keys.at(98).add(w.cluster[1], bits);
  }
  void add_around(KeyList& keys) const {
    keys.at(82).add(r.cluster[0]);
    keys.at(69).add(w.word_class, t1);
    keys.at(59).add(w.capitals, t1);
    keys.at(38).add(r.suffix[1]);
    keys.at(91).add(l.cluster[1], w.cluster[1]);
    keys.at(67).add(rr.word_class);
    keys.at(12).add(t1);
    keys.at(60).add(w.capitals, r.capitals);
    keys.at(50).add(bits, t1);
    keys.at(89).add(ll.cluster[1]);
    keys.at(66).add(r.word_class);
    keys.at(81).add(l.cluster[0]);
  }
  void add_second(KeyList& keys) const {
    keys.at(41).add(w.suffix[1], r.suffix[1]);
    keys.at(65).add(l.word_class);
    keys.at(47).add(w.shape, first);
    keys.at(68).add(w.word_class, r.word_class);
    keys.at(73).add(w.lower, r.word_class);
    keys.at(52).add(w.shape, r.shape);
    keys.at(31).add(w.suffix[1], t1);
    keys.at(13).add(t2);
    keys.at(87).add(l.cluster[2]);
    keys.at(85).add(r.cluster[1]);
    keys.at(6).add(rr.lower);
    keys.at(3).add(l.lower);
  }
  void add_third(KeyList& keys) const {
    keys.at(4).add(r.lower);
    keys.at(5).add(ll.lower);
    keys.at(7).add(l.lower, w.lower);
    keys.at(8).add(w.lower, r.lower);
    keys.at(9).add(l.lower, r.lower);
    keys.at(10).add(ll.lower, l.lower);
    keys.at(11).add(r.lower, rr.lower);
    keys.at(14).add(t1, t2);
    keys.at(15).add(t1, w.lower);
    keys.at(16).add(t1, t2, w.lower);
    keys.at(17).add(t1, r.lower);
    keys.at(18).add(t1, l.lower);
    keys.at(19).add(t1, w.lower, r.lower);
    keys.at(20).add(t2, w.lower);
    keys.at(21).add(t2, l.lower);
    keys.at(32).add(w.suffix[2], t1);
    keys.at(33).add(w.suffix[2], t1, t2);
    keys.at(36).add(l.suffix[1]);
    keys.at(37).add(l.suffix[2]);
    keys.at(39).add(r.suffix[2]);
    keys.at(40).add(rr.suffix[2]);
    keys.at(42).add(w.suffix[2], r.suffix[2]);
    keys.at(43).add(l.suffix[2], w.suffix[2]);
    keys.at(44).add(w.suffix[2], r.lower);
    keys.at(45).add(w.suffix[2], l.lower);
    keys.at(46).add(w.shape);
    keys.at(49).add(around, first);
    keys.at(51).add(w.shape, l.shape);
    keys.at(54).add(last);
    keys.at(55).add(last, first, w.suffix[1]);
    keys.at(57).add(w.capitals, style);
    keys.at(58).add(w.capitals, style, w.word_class);
    keys.at(62).add(w.lower, style);
    keys.at(63).add(bits, style, t1);
    keys.at(70).add(w.word_class, t1, r.word_class);
    keys.at(71).add(w.word_class, t1, t2);
    keys.at(72).add(t1, r.word_class);
    keys.at(74).add(w.lower, r.word_class, rr.word_class);
    keys.at(75).add(w.word_class, r.word_class, rr.word_class);
    keys.at(76).add(w.word_class, r.lower);
    keys.at(79).add(w.lower, t1, r.word_class);
    keys.at(84).add(l.cluster[1]);
    keys.at(88).add(r.cluster[2]);
    keys.at(90).add(rr.cluster[1]);
    keys.at(92).add(w.cluster[1], r.cluster[1]);
    keys.at(93).add(l.cluster[1], r.cluster[1]);
    keys.at(94).add(r.cluster[1], rr.cluster[1]);
    keys.at(95).add(w.cluster[2], t1);
    keys.at(96).add(w.cluster[1], t1, t2);
    keys.at(99).add(t1, r.cluster[1]);
    keys.at(100).add(t1, w.cluster[0], r.cluster[0]);
  }

  const SentenceKeys& words;
  const int at;
  const Key t1, t2;
  const WordKeys &w = words[at], &l = words[at - 1], &ll = words[at - 2], &r = words[at + 1], &rr = words[at + 2];
  const Key bits = atom(0x30000u + w.bits * 2u + w.first), first = atom(0x40000u + w.first);
  const Key around = atom(0x50000u + (l.bits * 64u + w.bits) * 64u + r.bits);
  // Is it a name, or a word that only stands in a title?
  const Key style = words.style(), last = words[words.size() - 1].lower;
};

}  // namespace firstread
