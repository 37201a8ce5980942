#include "trial.h"

using namespace firstread::testing;

TEST_CASE("dialect: words of another dialect") {
  constexpr std::string_view settings = "check: dialect\neach: yes";
  CHECK(mended(settings, "My favorite colour is gray, and I organize the theater.") ==
        "My favorite [[colour>color]] is gray, and I organize the theater.");
  check_silent(settings, {"My favorite color is gray."});
}
