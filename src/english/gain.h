// What a sentence gains when some of its tokens are replaced by other words, by the n-gram model: above 0 the
// replacement is the more usual. And whether a sentence is running prose at all, of which counts of English can say
// something.
#pragma once

#include <initializer_list>
#include <span>
#include <string_view>

#include "english/ngrams.h"
#include "english/token.h"

namespace firstread {

// Tokens [first, last) become `words`; an empty range is an insertion before `first`. Natural logarithm.
float gain(const Ngrams& ngrams, std::span<const Token> sentence, int first, int last,
           std::initializer_list<std::string_view> words);

// A stop at its end, a finite verb, words enough, and not the capitals of a title.
bool is_running_prose(std::span<const Token> sentence);

// Whether the token at `i` belongs to a name, a title or somebody else's words, where the usual does not count. What
// lies outside the sentence does not.
bool is_anothers(std::span<const Token> sentence, int i);

}  // namespace firstread
