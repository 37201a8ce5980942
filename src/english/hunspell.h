// The one door to Hunspell: a dictionary of the system, loaded when it is first asked (that takes tens of
// milliseconds), behind a lock, since Hunspell may not be called by two threads at once.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace firstread {

class HunspellDictionary {
 public:
  HunspellDictionary(std::filesystem::path aff, std::filesystem::path dic);
  ~HunspellDictionary();

  bool knows(std::string_view word) const;
  std::vector<std::string> suggest(std::string_view word) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace firstread
