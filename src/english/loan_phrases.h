// Phrases of Latin, French and other languages that English writers use as they are: "per se", "avant-garde",
// "vis-à-vis". Their words are no English words by themselves, and no rule of English grammar is about them.
#pragma once

#include <span>

#include "english/token.h"

namespace firstread {

// Marks the tokens of such phrases as foreign, with and without their accents and hyphens.
void mark_loan_phrases(std::span<Token> tokens);

}  // namespace firstread
