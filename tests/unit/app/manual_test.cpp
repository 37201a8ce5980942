#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "app/help.h"

using namespace firstread;

namespace {

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("man/firstread.1 is what its prose and the table of commands make") {
  const std::string folder = std::string(FIRSTREAD_SOURCE) + "/man/";
  const std::string made = manual(read(folder + "firstread.1.in"), all_commands());
  if (std::getenv("FIRSTREAD_ACCEPT")) std::ofstream(folder + "firstread.1", std::ios::binary) << made;
  CHECK(made == read(folder + "firstread.1"));
}
