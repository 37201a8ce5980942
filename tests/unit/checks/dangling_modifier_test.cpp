#include "trial.h"

using namespace firstread::testing;

TEST_CASE("dangling modifier: the doer of an opening phrase is not named") {
  constexpr std::string_view settings = "check: dangling_modifier";
  CHECK(mended(settings, "Walking home, the rain began to fall.") == "[[Walking home]], the rain began to fall.");
  check_silent(settings, {"Walking home, she saw the rain.", "During the walk, the rain began.",
                          "Considering the weather, the crowd was large."});
}
