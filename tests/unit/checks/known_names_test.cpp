#include "trial.h"

using namespace firstread::testing;

TEST_CASE("known names: small letters where the dictionaries know only capitals") {
  constexpr std::string_view settings = "check: known_names\nexcept: [chile]";
  CHECK(mended(settings, "The train to brussels was late.") == "The train to [[brussels>Brussels]] was late.");
  CHECK(mended(settings, "We had lunch near windsor castle in the rain.") ==
        "We had lunch near [[windsor castle>Windsor Castle]] in the rain.");
  check_silent(settings, {"The train to Brussels was late.", "The turkey was cold, and the china was old.",
                          "A rose is a rose, and polish is polish.", "They added chile to the soup.",
                          "See the page wikipedia/en for more.", "It was a de novo change.", "“brussels,” he wrote."});
}
