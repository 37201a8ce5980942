// The parser's features of actions in groups, by what they depend on.
#pragma once

#include "english/keys.h"

namespace firstread {

// Features of two groups stay as they are while others change: what the top of the stack and what lies under it say as
// long as it is the top, whatever is hung on it from the right, and what the next words say as long as they are next.
enum FeatureGroup : unsigned { of_stack = 1, of_buffer = 2, of_both = 4, of_all = 7 };

// Adds the features of some groups, numbered as if all were added.
template <unsigned groups>
class GroupKeys {
 public:
  GroupKeys(KeyList& list, Key before) : list_(list), number_(before) {}

  template <class... Atoms>
  void stack(Atoms... atoms) {
    add_if<(groups & of_stack) != 0>(atoms...);
  }
  template <class... Atoms>
  void buffer(Atoms... atoms) {
    add_if<(groups & of_buffer) != 0>(atoms...);
  }
  template <class... Atoms>
  void add(Atoms... atoms) {
    add_if<(groups & of_both) != 0>(atoms...);
  }

 private:
  template <bool wanted, class... Atoms>
  void add_if(Atoms... atoms) {
    if constexpr (wanted) list_.at(number_).add(atoms...);
    ++number_;
  }
  KeyList& list_;
  Key number_;  // of features before the next
};

}  // namespace firstread
