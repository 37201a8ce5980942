#include "trial.h"

using namespace firstread::testing;

TEST_CASE("pattern: a pattern") {
  constexpr std::string_view settings = "check: pattern\nmatch: could of\nsuggest: could have";
  CHECK(mended(settings, "We could of won.") == "We [[could of>could have]] won.");
  check_silent(settings, {"We could have won.", "They could, of course."});
}

TEST_CASE("pattern: settings that make no sense are refused") {
  CHECK(refused("check: pattern"));
  CHECK(refused("check: pattern\nmatch: \"(a|b\""));
  CHECK(refused("check: pattern\nmatch: \"{x: a\""));
  CHECK(refused("check: pattern\nmatch: \"\""));
}
