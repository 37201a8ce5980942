#include "trial.h"

using namespace firstread::testing;

TEST_CASE("statistics preposition: usage decides, and only by a margin") {
  constexpr std::string_view settings = "check: statistics_preposition\nmargin: 1";
  CHECK(mended(settings, "It depends of the weather and the time.") ==
        "It depends [[of>on]] the weather and the time.");
  check_silent(settings, {"We depend on them."});
}

TEST_CASE("statistics preposition: settings that make no sense are refused") {
  CHECK(refused("check: statistics_preposition"));
}
