// What decodes is valid UTF-8 and goes back to where it came from.
#include <cstdint>
#include <cstdlib>

#include "text/encoding.h"
#include "text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace firstread;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto decoded = decode(bytes);
  if (!decoded) return 0;
  if (first_broken_byte(decoded->text)) std::abort();
  const auto encoded = encode(decoded->text, decoded->encoding);
  // A mark that was missing is written; all else comes back byte by byte.
  if (!encoded || !encoded->ends_with(bytes)) std::abort();
  return 0;
}
