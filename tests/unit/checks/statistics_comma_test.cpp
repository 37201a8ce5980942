#include "trial.h"

using namespace firstread::testing;

TEST_CASE("statistics comma: usage decides, and only by a margin") {
  constexpr std::string_view settings = "check: statistics_comma\nafter-or-before: linking-word\nmargin: -3";
  CHECK(mended(settings, "Moreover the hotel was very expensive.") ==
        "[[Moreover>Moreover,]] the hotel was very expensive.");
  check_silent(settings, {"However, we went home."});
}

TEST_CASE("statistics comma: settings that make no sense are refused") { CHECK(refused("check: statistics_comma")); }
