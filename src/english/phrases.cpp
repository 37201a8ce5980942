#include "english/phrases.h"

#include <algorithm>

namespace firstread {
namespace {

bool nominal(const Token& token) { return is_noun(token) || token.upos == Upos::pron; }

bool inside_a_name(const Token& token) {
  return one_of(token.relation, {Relation::compound, Relation::flat, Relation::fixed, Relation::goeswith});
}

}  // namespace

std::vector<int> conjuncts(Tokens tokens, int first) {
  std::vector<int> out{first};
  for (std::size_t i = 0; i < out.size(); ++i)
    for (const int k : children(tokens, out[i]))
      if (tokens[static_cast<std::size_t>(k)].relation == Relation::conj) out.push_back(k);
  std::sort(out.begin(), out.end());
  return out;
}

NounPhrase noun_phrase(Tokens tokens, int head) {
  const Token& top = tokens[static_cast<std::size_t>(head)];
  NounPhrase out{.head = head, .number = top.features.number};
  if (top.features.person != Person::none) out.person = top.features.person;
  out.extent = extent(tokens, head);
  for (const int k : children(tokens, head)) {
    const Token& token = tokens[static_cast<std::size_t>(k)];
    if (one_of(token.relation, {Relation::det, Relation::nmod_poss}) &&
        (out.determiner < 0 || token.relation == Relation::det))
      out.determiner = k;
    if (token.relation == Relation::case_ && token.xpos != Xpos::pos && k < head && out.preposition < 0)
      out.preposition = k;
  }
  const std::vector<int> all = conjuncts(tokens, head);
  if (all.size() < 2) return out;
  out.coordinated = true;
  for (const int member : all)
    for (const int k : children(tokens, member)) {
      const Token& token = tokens[static_cast<std::size_t>(k)];
      out.alternative |= token.relation == Relation::cc && one_of(token.lower, {"or", "nor"});
    }
  out.number = out.alternative ? tokens[static_cast<std::size_t>(all.back())].features.number : Number::plural;
  return out;
}

std::vector<NounPhrase> noun_phrases(Tokens tokens) {
  std::vector<NounPhrase> out;
  for (int k = 0; k < static_cast<int>(tokens.size()); ++k) {
    const Token& token = tokens[static_cast<std::size_t>(k)];
    if (nominal(token) && !inside_a_name(token) && token.relation != Relation::nmod_poss)
      out.push_back(noun_phrase(tokens, k));
  }
  return out;
}

std::vector<int> antecedents(Tokens tokens, int pronoun) {
  std::vector<int> out;
  const Number wanted = tokens[static_cast<std::size_t>(pronoun)].features.number;
  for (int k = pronoun - 1; k >= 0; --k) {
    const Token& token = tokens[static_cast<std::size_t>(k)];
    if (!is_noun(token) || inside_a_name(token)) continue;
    if (under(tokens, pronoun, k)) continue;  // "the man and his dog": his is inside what would be meant
    const NounPhrase phrase = noun_phrase(tokens, k);
    if (phrase.number == wanted || phrase.number == Number::none || wanted == Number::none) out.push_back(k);
  }
  return out;
}

}  // namespace firstread
