#include "english/sounds.h"

#include <catch2/catch.hpp>

#include "base/files.h"
#include "support/memory_files.h"

namespace firstread {
namespace {

const std::filesystem::path file = std::filesystem::path(FIRSTREAD_SOURCE) / "dictionaries/en/sounds.bin";

}  // namespace

TEST_CASE("what is written as it sounds is near, whatever its letters", "[sounds]") {
  const auto sounds = Sounds::open(*disk(), file);
  REQUIRE(sounds);
  const auto distance = [&](const char* written, const char* meant) {
    const auto found = Heard(*sounds, written).distance(meant);
    INFO(written << " for " << meant);
    REQUIRE(found);
    return *found;
  };
  CHECK(distance("fizishan", "physician") < distance("fizishan", "fishing"));
  CHECK(distance("nolij", "knowledge") < distance("nolij", "oblige"));
  CHECK(distance("simitry", "symmetry") < distance("simitry", "similar"));
  CHECK(distance("ansaw", "answer") < distance("ansaw", "arson"));  // an r that is not heard
  CHECK(distance("necessary", "necessary") < 4);
  CHECK(distance("nesesary", "necessary") < distance("nbcbsary", "necessary") - 4);
  CHECK(distance("realyze", "realise") < distance("realyze", "relish"));  // of a spelling the dictionary lacks
}

TEST_CASE("of what no dictionary pronounces nothing is said, however odd the letters", "[sounds]") {
  const auto sounds = Sounds::open(*disk(), file);
  REQUIRE(sounds);
  CHECK(sounds->of("zorblequint").empty());
  CHECK_FALSE(Heard(*sounds, "zorble").distance("zorblequint"));
  for (const std::string& odd : {std::string(), std::string(4000, 'q'), std::string("caf\u00e9"), std::string("'-'")})
    CHECK(Heard(*sounds, odd).distance("necessary"));
}

TEST_CASE("a file of sounds that is cut short is refused", "[sounds]") {
  testing::MemoryFiles memory;
  const std::string whole = *disk()->read(file);
  for (const std::size_t size : {std::size_t{0}, std::size_t{7}, std::size_t{19}, std::size_t{500}, whole.size() - 1}) {
    REQUIRE_FALSE(memory.write("sounds.bin", whole.substr(0, size)));
    CHECK_FALSE(Sounds::open(memory, "sounds.bin"));
  }
}

}  // namespace firstread
