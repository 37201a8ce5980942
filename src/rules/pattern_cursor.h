// Where in a pattern's text its parser stands, and the first mistake in it. Used by pattern_parser.cpp and
// pattern_tokens.cpp only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "rules/pattern_node.h"

namespace firstread {

struct PatternCursor {
  std::string_view text;
  std::size_t at = 0;
  std::optional<Error> error = {};

  void fail(std::string what) {
    if (!error)
      error =
          Error{"in the pattern \"" + std::string(text) + "\", at character " + std::to_string(at + 1) + ": " + what};
  }
  bool done() const { return error || at >= text.size(); }
  char peek(std::size_t ahead = 0) const { return at + ahead < text.size() ? text[at + ahead] : '\0'; }
  bool take(std::string_view expected) {
    if (text.substr(at, expected.size()) != expected) return false;
    at += expected.size();
    return true;
  }
  void skip_space() {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n' || text[at] == '\t')) ++at;
  }
};

// One token as it stands at the cursor, without its quantifier: tests joined by "&". A word with a clitic gives two.
PatternNodes parse_token(PatternCursor& cursor);

}  // namespace firstread
