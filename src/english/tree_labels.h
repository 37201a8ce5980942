// What follows from a finished tree: subtypes of relations (passive subjects, relative clauses, particles) and the
// features that a word has only in its sentence (imperatives, gerunds, relative pronouns).
#pragma once

#include <span>

#include "english/token.h"

namespace firstread {

void refine_tree(std::span<Token> sentence);

}  // namespace firstread
