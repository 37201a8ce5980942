// Files become valid UTF-8 on the way in, and go back to what they were on the way out.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "text/source.h"

namespace firstread {

struct Decoded {
  std::string text;
  Encoding encoding;
};

// Byte order marks decide; then valid UTF-8; then UTF-16 by its zero bytes; then Windows-1252 where the bytes are
// plausible prose in it. A binary file, or UTF-8 broken in a way no encoding explains, is an Error that names the byte
// and what to do.
Result<Decoded> decode(std::string_view bytes);

// The inverse; an Error names the first character that the encoding has not.
Result<std::string> encode(std::string_view text, Encoding);

}  // namespace firstread
