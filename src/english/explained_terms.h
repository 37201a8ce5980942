// Words that a text tells its reader are terms, names or words of another language: "a unit called the sten", "the
// Latin word movimentum", "boiled plun (banana)", "in the evening (soir)".
#pragma once

#include <cstddef>
#include <span>

#include "english/token.h"

namespace firstread {

bool is_explained(std::span<const Token> tokens, std::size_t k);

}  // namespace firstread
