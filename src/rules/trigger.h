// A trigger is a word that wakes a part of a rule: one of its patterns, one entry of its table. A hit is where it
// stands.
#pragma once

#include <cstdint>

namespace firstread {

struct Trigger {
  std::uint64_t word;  // token_key of the lower-case word
  std::uint32_t part;
  std::uint32_t unused = 0;  // as files hold it: every byte has a value
};

struct Hit {
  std::uint32_t part;
  std::uint32_t token;  // of the passage
};

}  // namespace firstread
