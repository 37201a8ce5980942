#include <algorithm>
#include <catch2/catch.hpp>
#include <vector>

#include "english/action_features.h"

using namespace firstread;

namespace {

constexpr int size = 6;

ParseWords different_words() {
  ParseWords out;
  Key next = 1;
  for (int i = 0; i < size + 2; ++i) {
    NodeAtoms& one = out.atoms.emplace_back();
    for (Key* key :
         {&one.word, &one.tag, &one.word_tag, &one.cluster[0], &one.cluster[1], &one.cluster[2], &one.suffix})
      *key = atom(next++);
    one.next_verb = static_cast<std::int16_t>(std::min(i + 1, size + 1));
    one.next_stop = static_cast<std::uint8_t>(i);
  }
  return out;
}

template <unsigned groups>
std::vector<Key> keys(const ParseState& state, const ParseWords& words) {
  std::vector<Key> out(most_action_features * groups);
  KeyList list(out.data());
  for (std::size_t part = 0; part < action_parts; ++part) ActionFeatures(state, words).add<groups>(part, list);
  out.resize(list.size());
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

TEST_CASE("every feature of an action is in one group") {
  const ParseWords words = different_words();
  ParseState state;
  state.start(size);
  for (int k = 0; k < 3; ++k) state.shift();
  std::vector<Key> grouped;
  for (const auto& group : {keys<of_stack>(state, words), keys<of_buffer>(state, words), keys<of_both>(state, words)}) {
    CHECK_FALSE(group.empty());
    grouped.insert(grouped.end(), group.begin(), group.end());
  }
  std::sort(grouped.begin(), grouped.end());
  CHECK(grouped == keys<of_all>(state, words));
}

TEST_CASE("what a group says stays while the others change") {
  const ParseWords words = different_words();
  ParseState state;
  state.start(size);
  state.shift();
  state.shift();
  state.left();  // 1 under 2
  state.set_label(1, 3);
  state.shift();
  const auto stack = keys<of_stack>(state, words);
  state.shift();
  const auto buffer = keys<of_buffer>(state, words);
  state.right();  // 3 under 2, which is on top again, before other words
  state.set_label(3, 5);
  CHECK(keys<of_stack>(state, words) == stack);
  CHECK(keys<of_buffer>(state, words) == buffer);
  state.left();  // 2 under 4: 0 on top, as before
  state.set_label(2, 7);
  CHECK(keys<of_buffer>(state, words) == buffer);
  CHECK(keys<of_stack>(state, words) != stack);
}
