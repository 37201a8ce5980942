#include "trial.h"

using namespace firstread::testing;

TEST_CASE("pairs: a bracket without its partner") {
  constexpr std::string_view settings = "check: pairs\nof: brackets";
  CHECK(mended(settings, "We came home (late.") == "We came home [[(]]late.");
  check_silent(settings, {"We came home (late).", "We came 1) late and 2) tired.", ":) We came home."});
}

TEST_CASE("pairs: a quotation mark without its partner") {
  constexpr std::string_view settings = "check: pairs\nof: quotes";
  CHECK(mended(settings, "The sign said \"Closed and we left.") == "The sign said [[\"]]Closed and we left.");
  check_silent(settings, {"She said \"come in\".", "It is 5' 10\" high."});
}

TEST_CASE("pairs: settings that make no sense are refused") {
  CHECK(refused("check: pairs\nof: braces"));
  CHECK(refused("check: pairs"));
}
