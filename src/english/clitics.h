// Where a written word is two: "do|n't", "dog|'s", "can|not". Facts of English spelling, cut as Universal Dependencies
// does.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "english/token.h"

namespace firstread {

// Where the second token begins, in bytes; 0 when the word is one token.
std::size_t clitic(std::string_view word);

// Whether what follows an apostrophe is a word that begins with one: 'em, 'tis, 'cause, '90s.
bool starts_with_elision(std::string_view after_apostrophe);

// Whether "name.ending" is a file or a host by its ending: report.docx, example.org.
bool is_address_ending(std::string_view ending, std::string_view before);

// Sets `quoted` on what stands between paired quotation marks, marks included.
void mark_quotations(std::span<Token> block);
// Sets `cited` on (Author, 2020), (Author 23), [1], [2, 5].
void mark_citations(std::span<Token> block);

}  // namespace firstread
