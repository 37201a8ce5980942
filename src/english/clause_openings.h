// The subject and verb of a clause side by side ("it was", "my brother never comes"), read from the tags alone, and
// whether such a clause has everything in it: "it was hard", "I saw the game"; a relative clause has a gap: "(the
// book) I read". For sentences whose trees cannot be trusted.
#pragma once

#include "english/tree.h"

namespace firstread {

class Lexicon;

struct ClauseOpening {
  int begin = -1;    // the first word of the subject; -1: no clause opens here
  int subject = -1;  // its head
  int finite = -1;   // the verb that shows the time
  explicit operator bool() const { return begin >= 0; }
};

// A clause whose subject begins at `k` and whose finite verb follows it, adverbs at most between.
ClauseOpening clause_opening(Tokens, int k);

// The last verb of the group that begins with a finite one: "had wanted to be".
int last_of_verbs(Tokens, int finite);

// Whether nothing is missing in the clause that a noun before it could fill.
bool has_no_gap(Tokens, const ClauseOpening&, const Lexicon&);

// "the bus I wait for", "a topic they share an interest in": from `from` to the next mark a preposition has nothing
// after it.
bool strands_preposition(Tokens, int from);

// "go", "sleep": verbs that have no object, so that a noun before their clause cannot be it.
bool takes_no_object(const Token& verb);
// "tell", "promise": verbs that take somebody and a clause.
bool takes_person_and_clause(const Token& verb);
// "say", "know": verbs that take a clause without a mark or a word before it, by what was counted in edited prose.
bool may_take_clause(const Token& verb, const Lexicon&);

}  // namespace firstread
