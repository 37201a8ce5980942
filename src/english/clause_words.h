// Words by which clauses hang together, and adverbs by the side they lean on.
#pragma once

#include "english/tree.h"

namespace firstread {

bool opens_clause(const Token&);                 // because, who, that
bool opens_clause_or_phrase(const Token&);       // after, like: a noun will do
bool may_lead(const Token&);                     // when, if: their clause may stand before the one it belongs to
bool opens_sentence(const Token&);               // with a capital inside a sentence these begin another: "As", "When"
bool wants_clause(const Token& adjective);       // sure (he comes), glad (we went)
bool holds_clause(const Token& noun);            // the way (it is), the fact (he knew)
bool is_time_or_place(const Token& noun);        // the day (we met); but "a lovely day" holds none
bool takes_no_clause(const Token& adjective);    // it is cold (we went in)
bool opens_second(const Token& adverb);          // then (he left)
bool leans(const Token& adverb);                 // so, once, even: belongs to what follows
bool ends_place_or_manner(const Token& adverb);  // home, fast: what follows may be a noun of its own

}  // namespace firstread
