// What stands before a place where a second sentence may begin, and whether it could take what follows: "I told my
// mother (I was late)", "It was him (I saw)", "the first day (we met)".
#pragma once

#include "english/tree.h"

namespace firstread {

class Lexicon;

struct FirstClause {
  Tokens tokens;
  const Lexicon& lexicon;
  int begin, verb, subject;  // its first word, its last finite verb, that verb's subject if it stands beside it; or -1

  const Token& at(int k) const { return tokens[static_cast<std::size_t>(k)]; }
  bool it_is() const;                  // "It was him", "That is the best"
  bool is_inverted() const;            // "Had I seen it": a condition without "if"
  bool said_of_subject(int k) const;   // the adjective at `k` after "be", "feel", "get"
  bool is_picked_out(int noun) const;  // "the first day", "every week", "a place"
  bool awaits_clause(int end) const;   // "I told my mother", "so tired", "the problem is"

 private:
  bool shell(int be) const;
};

}  // namespace firstread
