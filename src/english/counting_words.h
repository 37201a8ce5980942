// Words that say how many before a noun, and nouns that are counted by other words.
#pragma once

#include <string_view>

#include "english/token.h"

namespace firstread {

bool asks_plural(const Token& token);       // these, many, two, 12
bool asks_singular(std::string_view word);  // a, this, every
// Nouns that are counted by other words, that stay as they are, or that have two plurals.
bool counted_otherwise(std::string_view noun);

}  // namespace firstread
