#include "trial.h"

using namespace firstread::testing;

TEST_CASE("openings: sentences that begin alike") {
  constexpr std::string_view settings = "check: openings\ncount: 3";
  CHECK(mended(settings, "I got up at six. I ate some bread. I went to school by bus.") ==
        "I got up at six. I ate some bread. [[I]] went to school by bus.");
  check_silent(settings, {"The bell rang. The door opened. We left."});
}
