// Cuts a run of characters without white space into tokens as English writes them: abbreviations, initials, decimals,
// addresses, clitics, ellipses.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "english/token.h"

namespace firstread {

struct Cut {
  std::uint32_t begin, end;  // bytes of the text
  TokenKind kind;
};

// Appends the cuts of text[begin, end). What follows the run tells initials from ends of sentences.
void scan(std::string_view text, std::uint32_t begin, std::uint32_t end, std::vector<Cut>& cuts);

}  // namespace firstread
