#include "trial.h"

using namespace firstread::testing;

TEST_CASE("run on: no mark between two sentences") {
  constexpr std::string_view settings = "check: run_on";
  CHECK(mended(settings, "I really like it I will come again next year.") ==
        "I really like [[it I>it. I]] will come again next year.");
  CHECK(mended(settings, "My neighbour is very shy she avoids visitors.") ==
        "My neighbour is very [[shy she>shy. She]] avoids visitors.");
  check_silent(settings, {"It is vital we avoid that.", "The man was so kind he welcomed them.",
                          "Sailors buy no ropes from shops they have no trust in."});
  check_silent(settings, {"The bell rang and we left.", "I think we left.", "The man we saw left."});
}
