// Words and phrases as rules write them, cut as the tokenizer cuts a text. For checks that look words up.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace firstread {

// "Don't re-enter" → do, n't, re, -, enter. Empty when there is no word in it.
std::vector<std::string> phrase_words(std::string_view phrase);

}  // namespace firstread
