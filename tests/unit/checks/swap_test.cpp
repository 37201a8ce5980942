#include "trial.h"

using namespace firstread::testing;

TEST_CASE("swap: a table of words") {
  constexpr std::string_view settings = "check: swap\nswap: {thier: their}";
  CHECK(mended(settings, "It is thier house.") == "It is [[thier>their]] house.");
  check_silent(settings, {"It is their house."});
}

TEST_CASE("swap: settings that make no sense are refused") {
  CHECK(refused("check: swap"));
  CHECK(refused("check: swap\nswap: 3"));
}
