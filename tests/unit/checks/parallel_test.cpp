#include "trial.h"

using namespace firstread::testing;

TEST_CASE("parallel: joined verbs in unequal forms") {
  constexpr std::string_view settings = "check: parallel";
  CHECK(mended(settings, "She likes swimming and to read at home.") ==
        "She likes swimming and [[to read>reading]] at home.");
  check_silent(settings, {"She likes to swim and to run.", "She likes swimming and running."});
}
