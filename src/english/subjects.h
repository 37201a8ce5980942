// Whether the word that a tree takes for the subject of a verb can be trusted: trees of learners' sentences are
// guesses.
#pragma once

#include "english/agreement.h"

namespace firstread {

bool clear_between(const AgreementReader& r, int s, int v);
bool has_own_subject(const AgreementReader& r, int s, int v);
bool belongs_elsewhere(const AgreementReader& r, int s, Count form);
bool stands_free(const AgreementReader& r, int s);
bool has_determiner(const AgreementReader& r, int s);
int part_of_group(const AgreementReader& r, int s, int v);  // -1: no such group
bool takes_clause(const Token& noun);

}  // namespace firstread
