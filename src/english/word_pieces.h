// Pieces of words: what stands at a hyphen, a slash or a sign, or is cut off at an ellipsis ("... and the foll..."), in
// the name of a file or behind a number ("200 yds"). No dictionary has them, and they are not misspelt.
#pragma once

#include <cstdint>
#include <span>

#include "english/lexicon.h"
#include "english/token.h"

namespace firstread {

bool is_word_piece(std::span<const Token> tokens, std::uint32_t k, const Lexicon& lexicon);

// "Y. pestis", "David dal Maso", "imread()": small letters in a name of a species, a person or a file, and a function.
bool is_in_name_or_code(std::span<const Token> tokens, std::uint32_t k);

}  // namespace firstread
