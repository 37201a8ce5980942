#include "english/explained_terms.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace firstread {
namespace {

bool in(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool names_a_term(std::string_view word) {
  return in(word, {"called", "named", "termed", "dubbed", "nicknamed", "term", "word", "verb", "noun", "suffix",
                   "prefix", "pronounced"});
}

class Text {
 public:
  explicit Text(std::span<const Token> tokens) : tokens_(tokens) {}

  std::string_view at(std::int64_t k) const {
    return k < 0 || k >= static_cast<std::int64_t>(tokens_.size()) ? std::string_view()
                                                                   : tokens_[static_cast<std::size_t>(k)].lower;
  }

  // "called the sten", "known as a sten"
  bool introduced(std::int64_t k) const {
    if (in(at(k - 1), {"the", "a", "an"})) --k;
    return names_a_term(at(k - 1)) || (at(k - 1) == "as" && at(k - 2) == "known");
  }

  // "(soir)", "(or soir)", "plun (banana)"
  bool in_brackets(std::int64_t k) const {
    return at(k + 1) == ")" && (at(k - 1) == "(" || (at(k - 1) == "or" && at(k - 2) == "("));
  }
  bool before_brackets(std::int64_t k) const { return at(k + 1) == "(" && at(k + 3) == ")"; }

 private:
  std::span<const Token> tokens_;
};

}  // namespace

bool is_explained(std::span<const Token> tokens, std::size_t k) {
  const Token& t = tokens[k];
  const Text text(tokens);
  const auto at = static_cast<std::int64_t>(k);
  return t.quoted || t.foreign || text.introduced(at) || text.in_brackets(at) || text.before_brackets(at);
}

}  // namespace firstread
