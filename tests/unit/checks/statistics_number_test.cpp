#include "trial.h"

using namespace firstread::testing;

TEST_CASE("statistics number: usage decides, and only by a margin") {
  constexpr std::string_view settings = "check: statistics_number\nfind: plural\nmargin: 4.4";
  CHECK(mended(settings, "There are many different kind of music in the world.") ==
        "There are many different [[kind>kinds]] of music in the world.");
  check_silent(settings, {"We saw two birds."});
}

TEST_CASE("statistics number: settings that make no sense are refused") { CHECK(refused("check: statistics_number")); }
