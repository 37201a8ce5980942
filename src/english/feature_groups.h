// The parser's features of actions in groups, by what they depend on.
#pragma once

#include "english/keys.h"

namespace firstread {

// Features of two groups stay as they are while others change: what the top of the stack and what lies under it say as
// long as it is the top, whatever is hung on it from the right, and what the next words say as long as they are next.
enum FeatureGroup : unsigned { of_stack = 1, of_buffer = 2, of_both = 4, of_all = 7 };

// Adds the features of some groups to a list, each by its number.
template <unsigned groups>
class GroupKeys {
 public:
  explicit GroupKeys(KeyList& list) : list_(list) {}

  GroupKeys& at(Key number) {
    number_ = number;
    return *this;
  }

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
  }
  KeyList& list_;
  Key number_ = 0;
};

}  // namespace firstread
