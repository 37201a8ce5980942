// Words and punctuation of one block's prose. Tokens of a sentence are found first by Unicode's word boundaries, then
// corrected for English: abbreviations, initials, decimals, addresses, clitics, hyphens, ellipses.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "document/block.h"
#include "english/scanner.h"
#include "english/token.h"
#include "text/boundaries.h"

namespace firstread {

class Tokenizer {
 public:
  Tokenizer();

  // Appends the tokens of the block; `strings` keeps what the prose does not hold. Views point into block.prose.text,
  // which must stay where it is. Linear in the text.
  void tokens(const Block& block, std::vector<Token>& out, std::deque<std::string>& strings);

 private:
  Breaks words_;
  std::vector<std::uint32_t> breaks_;
  std::vector<Cut> cuts_;
};

}  // namespace firstread
