#include "trial.h"

using namespace firstread::testing;

TEST_CASE("length: sentences") {
  constexpr std::string_view settings = "check: length\nof: sentence\nmost: 5";
  CHECK(mended(settings, "The bell of the school rang at noon.") == "[[The bell of the school rang at noon.]]");
  check_silent(settings, {"The bell rang at noon."});
}

TEST_CASE("length: settings that make no sense are refused") {
  CHECK(refused("check: length"));
  CHECK(refused("check: length\nof: word\nmost: 5"));
}
