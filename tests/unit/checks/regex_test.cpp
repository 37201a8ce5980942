#include "trial.h"

using namespace firstread::testing;

TEST_CASE("regex: a regular expression") {
  constexpr std::string_view settings = "check: regex\nmatch: '(?<mark>[0-9]+)th of'\nsuggest: x";
  CHECK(mended(settings, "On the 4th of May.") == "On the [[4>x]]th of May.");
  check_silent(settings, {"On the fourth of May."});
}

TEST_CASE("regex: settings that make no sense are refused") {
  CHECK(refused("check: regex"));
  CHECK(refused("check: regex\nmatch: '('"));
  CHECK(refused("check: regex\nmatch: '(?<mark>'"));
}
