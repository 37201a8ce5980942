// Whether what stands before a comma is a sentence by itself, so that the comma may be too weak: asked by the checks of
// comma splices. Tokens are asked for by index.
#pragma once

#include <string_view>

#include "english/tree.h"

namespace firstread {

// "say", "think", "look": verbs of asides ("It is late, he said") and of what takes a clause ("I think it is late").
bool is_teller(std::string_view lemma);
// "he", "it", "there", "this": words that open a sentence as its subject.
bool is_subject_pronoun(const Token& token);
// Before the comma stands a whole sentence: a subject with its finite verb, and nothing that makes it depend. Linear
// in the sentence.
bool whole_sentence_before(Tokens tokens, int comma);

}  // namespace firstread
