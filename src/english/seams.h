// Seams: places without a mark, or with only a comma, where one whole clause ends and another begins: "It rained | we
// stayed inside." Found by the tags, from left to right. English joins its clauses by a word ("and", "because", "who"),
// by a verb that takes a clause ("I think it rains") or by leaving a gap ("the book I read"). A stretch of words
// between two marks has one clause that nothing joins; a second one is a sentence of its own. What could join is taken
// to join.
#pragma once

#include <vector>

#include "english/tree.h"

namespace firstread {

class Lexicon;

struct Seam {
  bool comma = false;  // a comma stands before `next`: "It rained, we stayed inside."
  int next = 0;        // the first word of the second clause
  int subject = 0;     // the head of its subject
  int finite = 0;      // its verb
};

std::vector<Seam> seams(Tokens sentence, const Lexicon& lexicon);

}  // namespace firstread
