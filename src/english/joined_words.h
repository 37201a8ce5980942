// Words that a hyphen or an underscore joins where English has one word or two: "com-promize", "moon_light".
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "english/speller.h"
#include "english/token.h"

namespace firstread {

struct JoinedWord {
  std::uint32_t last = 0;   // token
  std::string letters;      // without what joins them
  std::string apart;        // with a space in its place, where each part is a word; or empty
  bool underscore = false;  // joins them
};

// The word that begins at a token, if it is made of two or three parts in small letters: some part is no word, or an
// underscore is no sign of English.
std::optional<JoinedWord> joined_word(std::span<const Token> tokens, std::uint32_t first, const Speller& speller);

}  // namespace firstread
