// Words of another language come together: "comedie humaine", "De La boite", "macula densa", "processus spinalis".
#pragma once

#include <cstdint>
#include <span>

#include "english/lexicon.h"
#include "english/token.h"

namespace firstread {

// Whether the unknown word at `k` stands among such words, as far as its neighbours tell.
bool is_among_foreign(std::span<const Token> tokens, std::uint32_t k, const Lexicon& lexicon);

// Whether it is part of a learned name whoever writes it: "orbicularis oris" is no slip in a pupil's draft either.
bool is_learned_name(std::span<const Token> tokens, std::uint32_t k, const Lexicon& lexicon);

}  // namespace firstread
