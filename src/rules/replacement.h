// How a replacement is spelt where it stands: the case of the word it replaces, and the space that goes with a word
// that is taken away. For checks.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "english/passage.h"
#include "rules/check.h"

namespace firstread {

// `text` with a capital first letter where `original` has one for its place or its name ("I" in a sentence is no
// reason).
std::string cased_like(const Token& original, std::string_view text);

// Tokens [first, last) of the passage, which must not be empty.
Span span_of(const Passage& passage, std::uint32_t first, std::uint32_t last);
// Their text in the prose.
std::string_view text_of(const Passage& passage, std::uint32_t first, std::uint32_t last);

// The tokens from `first` to `head`, with another word for the last.
std::string with_head(const Passage& passage, int first, int head, std::string_view word);

// A place that takes tokens [first, last) away with the white space before them; at the start of a sentence with that
// after them, and the next word takes over the capital.
Place deletion(const Passage& passage, std::uint32_t first, std::uint32_t last);

// A place that puts `mark` (a comma, a stop) straight after the token.
Place insertion_after(const Token& token, std::string_view mark);

}  // namespace firstread
