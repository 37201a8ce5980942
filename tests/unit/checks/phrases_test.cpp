#include "trial.h"

using namespace firstread::testing;

TEST_CASE("phrases: a table of phrases") {
  constexpr std::string_view settings = "check: phrases\nphrases: {one in the same: [one and the same]}";
  CHECK(mended(settings, "They are one in the same.") == "They are [[one in the same>one and the same]].");
  check_silent(settings, {"They are one and the same.", "They are one in a million."});
}

TEST_CASE("phrases: settings that make no sense are refused") {
  CHECK(refused("check: phrases"));
  CHECK(refused("check: phrases\nphrases: {\"[ a\": [b]}"));
  CHECK(refused("check: phrases\nphrases: {\"@nothing a\": [b]}"));
  CHECK(refused("check: phrases\nphrases: {\"a\": [\"<go>\"]}"));
}
