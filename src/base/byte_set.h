// Which bytes a text has: what cannot match without one of them need not be tried.
#pragma once

#include <bitset>
#include <string_view>

namespace firstread {

using ByteSet = std::bitset<256>;

inline ByteSet bytes_of(std::string_view text) {
  ByteSet out;
  for (const char c : text) out.set(static_cast<unsigned char>(c));
  return out;
}

}  // namespace firstread
