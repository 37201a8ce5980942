// Is it a word, and what was meant. One Speller per dialect, shared by threads.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "english/passage.h"

namespace firstread {

struct Suggestion {
  std::string text;        // in the case of the original
  float cost = 0;          // natural-log units; smaller is better; comparable between suggestions of one word
};

class Speller {
 public:
  virtual ~Speller() = default;

  // Whether the dialect has this word, as written (case counts: "london" is not known, "London" is; "LONDON" is).
  virtual bool knows(std::string_view word) const = 0;
  // Whether another dialect of English has it, and which ("en-GB"); empty when none.
  virtual std::string_view other_dialect(std::string_view word) const = 0;
  // Best first, at most `most`. `around` are the words before and after, lower-case, nearest first; they may be empty.
  virtual std::vector<Suggestion> suggest(std::string_view word, std::size_t most,
                                          std::span<const std::string_view> before = {},
                                          std::span<const std::string_view> after = {}) const = 0;
};

}  // namespace firstread
