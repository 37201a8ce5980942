// What the parser's features are made of: of each word its atoms, and atoms of distances, numbers of children and
// labels.
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "english/parse_state.h"
#include "english/word_keys.h"

namespace firstread {

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

}  // namespace firstread
