// Chance that is the same on every machine (splitmix64: Steele, Lea & Flood 2014).
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace firstread::train {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t value = state_ += 0x9E3779B97F4A7C15u;
    value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9u;
    value = (value ^ value >> 27) * 0x94D049BB133111EBu;
    return value ^ value >> 31;
  }
  std::size_t below(std::size_t most) { return static_cast<std::size_t>((next() >> 32) * most >> 32); }
  bool chance(double of_one) { return static_cast<double>(next() >> 11) < of_one * 9007199254740992.0; }
  template <class T>
  void shuffle(std::vector<T>& values) {
    for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[below(i)]);
  }

 private:
  std::uint64_t state_;
};

}  // namespace firstread::train
