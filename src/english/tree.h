// Questions to the dependency tree of one sentence, asked by index. A sentence without a tree answers -1 and false.
// All are linear in the sentence; checks that ask about every token pass over sentences longer than `longest_tree`.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "english/token.h"

namespace firstread {

constexpr std::size_t longest_tree = 150;

using Tokens = std::span<const Token>;

struct Extent {  // half-open
  int first = 0, last = 0;
  int size() const { return last - first; }
};

// Asked of every token: a first letter that is another is answer enough.
inline bool one_of(std::string_view word, std::initializer_list<std::string_view> list) {
  for (const std::string_view one : list)
    if (one.size() == word.size() && (word.empty() || (one[0] == word[0] && one == word))) return true;
  return false;
}
inline bool one_of(Relation relation, std::initializer_list<Relation> list) {
  for (const Relation one : list)
    if (one == relation) return true;
  return false;
}
inline bool one_of(Xpos tag, std::initializer_list<Xpos> list) {
  for (const Xpos one : list)
    if (one == tag) return true;
  return false;
}

// The tokens that hang on `head`, in order.
std::vector<int> children(Tokens, int head);
// The first token that hangs on `head` by one of the relations, or -1.
int child(Tokens, int head, std::initializer_list<Relation>);
// From the leftmost to the rightmost token that hangs on `top`, itself included.
Extent extent(Tokens, int top);
// Whether `token` is `top` or hangs on it, at whatever distance.
bool under(Tokens, int token, int top);

bool is_verb(const Token&);        // a verb or auxiliary
bool is_noun(const Token&);        // a noun, name
bool is_finite(const Token&);      // shows time or is a modal: goes, went, can
bool is_nominative(const Token&);  // I, he, she, we, they
bool is_punctuation(const Token&);

// The predicate (verb, or noun or adjective after be) of which a verb or auxiliary is part.
int predicate(Tokens, int verb);
// The word that shows the time of a predicate: its first auxiliary, copula or itself; -1 where there is none.
int finite_verb(Tokens, int predicate);
// The head of the subject of a predicate (not of an expletive "there"), or -1.
int subject(Tokens, int predicate);
// The top of the sentence, or -1.
int root(Tokens);

}  // namespace firstread
