// Noun phrases of a read sentence, their number and person, and what a pronoun may stand for. Places are indices of
// tokens in their sentence, -1 where there is none.
#pragma once

#include <vector>

#include "english/tree.h"

namespace firstread {

struct NounPhrase {
  int head = -1;
  int determiner = -1;           // an article, this, some, or a possessive word
  int preposition = -1;          // before it: of, in
  Number number = Number::none;  // of the phrase: "Tom and Ann" is plural though Tom is not
  Person person = Person::third;
  bool coordinated = false;  // has "and Ann"
  bool alternative = false;  // joined by "or" or "nor": the number is that of the last
  Extent extent;
};

// In the order of their heads: nouns, names and pronouns that are not part of another word (parts of compounds and
// names are).
std::vector<NounPhrase> noun_phrases(Tokens sentence);
NounPhrase noun_phrase(Tokens sentence, int head);

// The conjuncts of a token, itself first: Tom, Ann and Bob.
std::vector<int> conjuncts(Tokens sentence, int first);

// Nouns before a third-person pronoun that agree with it in number and may be meant by it, nearest first, within its
// sentence.
std::vector<int> antecedents(Tokens sentence, int pronoun);

}  // namespace firstread
