// Every format, on any bytes: nothing crashes, and what is read keeps the laws of offsets.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "document/format.h"
#include "support/laws.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace firstread;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const Format* format : all_formats()) {
    const auto document = read_document("fuzz", std::string(bytes), *format);
    if (!document) continue;
    if (const std::string broken = testing::broken_law(*document); !broken.empty()) {
      std::fprintf(stderr, "%s: %s\n", std::string(format->name).c_str(), broken.c_str());
      std::abort();
    }
  }
  return 0;
}
