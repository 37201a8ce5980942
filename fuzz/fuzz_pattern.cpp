// The little language of `match:` is read or refused with a message.
#include <cstdint>
#include <cstdlib>

#include "rules/pattern.h"
#include "text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace firstread;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (size > 5'000 || first_broken_byte(text)) return 0;
  const auto pattern = Patterns::compile({std::string(text)});
  if (!pattern && pattern.error().message.empty()) std::abort();
  if (pattern && !Patterns::take(*pattern)) std::abort();
  return 0;
}
