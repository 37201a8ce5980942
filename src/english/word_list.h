// The words of a writer, a project or a file. Entries match whole words: as written, with a first capital, in capitals
// where they are lower-case, and with a possessive 's; "entry*" covers the regular inflections too. Never a part of a
// word.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace firstread {

class WordList {
 public:
  WordList() = default;
  explicit WordList(const std::vector<std::string>& entries);

  bool has(std::string_view word) const;
  bool empty() const { return exact_.empty() && stems_.empty(); }

 private:
  bool has_form(std::string_view word) const;

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  using Set = std::unordered_set<std::string, Hash, std::equal_to<>>;
  Set exact_, stems_;
};

}  // namespace firstread
