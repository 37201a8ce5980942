#include "english/tree.h"

#include <algorithm>

namespace firstread {

// The first child of `head`, if it is anybody's, from `from` on; -1 when there is no other.
static int next_child(Tokens tokens, int head, std::size_t from) {
  if (head < 0) return -1;
  const auto found = std::find_if(tokens.begin() + static_cast<std::ptrdiff_t>(std::min(from, tokens.size())),
                                  tokens.end(), [&](const Token& token) { return token.head == head; });
  return found == tokens.end() ? -1 : static_cast<int>(found - tokens.begin());
}

std::vector<int> children(Tokens tokens, int head) {
  std::vector<int> out;
  for (int k = next_child(tokens, head, 0); k >= 0; k = next_child(tokens, head, static_cast<std::size_t>(k) + 1))
    out.push_back(k);
  return out;
}

int child(Tokens tokens, int head, std::initializer_list<Relation> relations) {
  for (int k = next_child(tokens, head, 0); k >= 0; k = next_child(tokens, head, static_cast<std::size_t>(k) + 1))
    if (one_of(tokens[static_cast<std::size_t>(k)].relation, relations)) return k;
  return -1;
}

bool under(Tokens tokens, int token, int top) {
  for (std::size_t steps = 0; token >= 0 && steps <= tokens.size(); ++steps) {
    if (token == top) return true;
    token = tokens[static_cast<std::size_t>(token)].head;
  }
  return false;
}

Extent extent(Tokens tokens, int top) {
  Extent out{top, top + 1};
  for (int k = 0; k < static_cast<int>(tokens.size()); ++k) {
    if (k >= out.first && k < out.last) continue;
    if (!under(tokens, k, top)) continue;
    out.first = std::min(out.first, k);
    out.last = std::max(out.last, k + 1);
  }
  return out;
}

bool is_verb(const Token& token) { return token.upos == Upos::verb || token.upos == Upos::aux; }
bool is_noun(const Token& token) { return token.upos == Upos::noun || token.upos == Upos::propn; }
bool is_finite(const Token& token) { return one_of(token.xpos, {Xpos::vbz, Xpos::vbp, Xpos::vbd, Xpos::md}); }
bool is_nominative(const Token& token) { return one_of(token.lower, {"i", "he", "she", "we", "they"}); }
bool is_punctuation(const Token& token) { return token.kind == TokenKind::punctuation; }

int predicate(Tokens tokens, int verb) {
  if (verb < 0) return -1;
  const Token& token = tokens[static_cast<std::size_t>(verb)];
  return one_of(token.relation, {Relation::aux, Relation::aux_pass, Relation::cop}) && token.head >= 0 ? token.head
                                                                                                       : verb;
}

int finite_verb(Tokens tokens, int top) {
  if (top < 0) return -1;
  for (std::size_t k = 0; k < tokens.size(); ++k)
    if (tokens[k].head == top && one_of(tokens[k].relation, {Relation::aux, Relation::aux_pass, Relation::cop}) &&
        is_finite(tokens[k]))
      return static_cast<int>(k);
  const bool helped = child(tokens, top, {Relation::aux, Relation::aux_pass, Relation::cop}) >= 0;
  return !helped && is_finite(tokens[static_cast<std::size_t>(top)]) ? top : -1;
}

int subject(Tokens tokens, int top) {
  return child(tokens, top, {Relation::nsubj, Relation::nsubj_pass, Relation::csubj, Relation::csubj_pass});
}

int root(Tokens tokens) {
  for (std::size_t k = 0; k < tokens.size(); ++k)
    if (tokens[k].relation == Relation::root) return static_cast<int>(k);
  return -1;
}

}  // namespace firstread
