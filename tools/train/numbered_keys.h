// The features of one decision in the order of their numbers, whatever the order in which the program asks for them:
// sums of floats depend on it, and the models shall be the same again when what tells most is asked first.
#pragma once

#include <algorithm>
#include <vector>

#include "english/keys.h"

namespace firstread::train {

class NumberedKeys {
 public:
  // `keys` has room for the features of every number, and holds only those afterwards.
  explicit NumberedKeys(std::vector<Key>& keys) : keys_(keys) {}

  NumberedKeys& at(Key number) {
    number_ = static_cast<std::size_t>(number);
    return *this;
  }
  template <class... Atoms>
  void add(Atoms... atoms) {
    KeyList(&keys_[number_]).at(number_).add(atoms...);
    size_ = std::max(size_, number_ + 1);
  }
  std::size_t size() const { return size_; }

 private:
  std::vector<Key>& keys_;
  std::size_t number_ = 0, size_ = 0;
};

}  // namespace firstread::train
