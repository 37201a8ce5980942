// Gives every file of a folder to the fuzzer it is linked with, and every beginning of it, as a file that was cut off.
#include <cstdint>
#include <cstdio>

#include "base/files.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int count, char** arguments) {
  if (count != 2) return 2;
  const auto files = firstread::disk();
  const auto cases = files->list(arguments[1]);
  if (!cases || cases->empty()) return std::fprintf(stderr, "%s: no corpus\n", arguments[1]), 2;
  for (const auto& file : *cases) {
    const auto bytes = files->read(file);
    if (!bytes) return std::fprintf(stderr, "%s\n", bytes.error().text().c_str()), 2;
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes->data());
    LLVMFuzzerTestOneInput(data, bytes->size());
    const std::size_t step = 1 + bytes->size() / 200;
    for (std::size_t size = 0; size < bytes->size(); size += step) LLVMFuzzerTestOneInput(data, size);
  }
  std::printf("%zu files of %s\n", cases->size(), arguments[1]);
  return 0;
}
