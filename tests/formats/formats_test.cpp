// Every file in a folder here is read by the format of the folder's name and compared with the .prose beside it.
#include <algorithm>
#include <cstdlib>

#include "base/files.h"
#include "support/documents.h"

namespace firstread {
std::span<const Format* const> all_formats();
}

using namespace firstread;
using namespace firstread::testing;

TEST_CASE("formats read what is written, and know where") {
  const auto files = disk();
  const bool accept = std::getenv("FIRSTREAD_ACCEPT") != nullptr;
  std::size_t read_files = 0;
  for (const Format* format : all_formats()) {
    const std::filesystem::path folder = std::string(FIRSTREAD_SOURCE "/tests/formats/") + std::string(format->name);
    INFO(folder);
    const auto cases = files->list(folder);
    REQUIRE(cases);
    for (const auto& file : *cases) {
      if (file.extension() == ".prose") continue;
      ++read_files;
      INFO(file);
      const auto bytes = files->read(file);
      REQUIRE(bytes);
      const auto document = read_document(file.filename().string(), *bytes, *format);
      if (document) CHECK(broken_law(*document) == "");
      const std::string shown = document ? show(*document) : "error: " + document.error().text() + "\n";
      auto expected = file;
      expected.replace_extension(".prose");
      if (accept) REQUIRE(!files->write(expected, shown));
      const auto approved = files->read(expected);
      REQUIRE(approved);
      CHECK(shown == *approved);
    }
  }
  CHECK(read_files >= 10);
}
