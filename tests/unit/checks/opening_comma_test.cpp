#include "trial.h"

using namespace firstread::testing;

TEST_CASE("opening comma: after an opening clause") {
  constexpr std::string_view settings = "check: opening_comma\nof: clause";
  CHECK(mended(settings, "When the film ended we went home.") == "When the film [[ended>ended,]] we went home.");
  check_silent(settings, {"When the film ended, we went home.", "We went home when the film ended."});
}

TEST_CASE("opening comma: settings that make no sense are refused") {
  CHECK(refused("check: opening_comma\nof: word"));
  CHECK(refused("check: opening_comma"));
}
