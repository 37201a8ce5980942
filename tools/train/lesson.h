// What is learnt in an epoch: everything that is always read, of the spoilt copies, which take turns, a part, and of
// the automatic trees, which take turns too, the next part.
#pragma once

#include <span>
#include <vector>

#include "random.h"

namespace firstread::train {

template <class Example>
struct Lesson {
  std::vector<const Example*> always;
  std::vector<std::vector<const Example*>> in_turn;
  double share = 1;  // of the copy whose turn it is
  std::vector<std::vector<const Example*>> automatic;
  std::size_t first_automatic = 0;  // whose turn it is first

  // In an order of chance.
  std::vector<const Example*> epoch(std::size_t number, Random& random) const {
    std::vector<const Example*> out = always;
    if (!in_turn.empty())
      for (const Example* example : in_turn[number % in_turn.size()])
        if (random.chance(share)) out.push_back(example);
    if (!automatic.empty()) {
      const auto& part = automatic[(first_automatic + number) % automatic.size()];
      out.insert(out.end(), part.begin(), part.end());
    }
    random.shuffle(out);
    return out;
  }
};

}  // namespace firstread::train
