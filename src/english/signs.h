// What a check saw at a place beside its classifier's verdict: numbers, and marks that are there or not, each by name.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace firstread {

class Signs {
 public:
  struct Sign {
    std::string_view name, value;  // without a value it is a number
    float number;
  };

  // Names and values must outlive this.
  void add(std::string_view name, float number) { all_.push_back({name, {}, number}); }
  void add(std::string_view name, std::string_view value) { all_.push_back({name, value, 1}); }

  std::span<const Sign> all() const { return all_; }
  std::string text() const;  // "gain 2.15 tag=VBD"

 private:
  std::vector<Sign> all_;
};

}  // namespace firstread
