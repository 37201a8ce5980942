// Where sentences end, in the text of students: after abbreviations they do not, after a stop with no space they may,
// and a quotation keeps its own stops. A block always ends a sentence.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "document/block.h"
#include "english/token.h"

namespace firstread {

// For each sentence, the index after its last token. `tokens` are those of one block.
std::vector<std::uint32_t> sentence_ends(std::span<const Token> tokens, const Block& block);

}  // namespace firstread
