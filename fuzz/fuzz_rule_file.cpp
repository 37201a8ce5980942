// A rule file is read or refused, whatever its bytes.
#include <cstdint>
#include <cstdlib>

#include "rules/rule_file.h"
#include "text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace firstread;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (size > 20'000 || first_broken_byte(bytes)) return 0;
  const ReadRules read = read_rule(bytes, "rules/fuzz/fuzz.yaml", "fuzz/fuzz", all_checks());
  if (read.rules.empty() && read.mistakes.empty()) std::abort();
  for (const Error& mistake : read.mistakes)
    if (mistake.message.empty()) std::abort();
  return 0;
}
