#include "trial.h"

using namespace firstread::testing;

TEST_CASE("known names: small letters where the dictionaries know only capitals") {
  constexpr std::string_view settings = "check: known_names\nexcept: [chile]";
  CHECK(mended(settings, "We moved to westminster last year.") == "We moved to [[westminster>Westminster]] last year.");
  CHECK(mended(settings, "We walked through hyde park in the rain.") ==
        "We walked through [[hyde park>Hyde Park]] in the rain.");
  check_silent(settings,
               {"We moved to Westminster last year.", "The turkey was cold, and the china was old.",
                "A rose is a rose, and polish is polish.", "They added chile to the soup.",
                "See the page wikipedia/en for more.", "It was a de novo change.", "“westminster,” he wrote."});
}
