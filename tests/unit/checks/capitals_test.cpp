#include "trial.h"

using namespace firstread::testing;

TEST_CASE("capitals: sentences begin with a capital") {
  constexpr std::string_view settings = "check: capitals\nof: sentences";
  CHECK(mended(settings, "We left. the bell rang.") == "We left. [[the>The]] bell rang.");
  check_silent(settings,
               {"We left. The bell rang.", "We met at 5 p.m. and left.", "We use the iPhone.  iPhone users know."});
}

TEST_CASE("capitals: names have one") {
  constexpr std::string_view settings = "check: capitals\nof: names\nnames: [Monday, French, Rome]";
  CHECK(mended(settings, "We met on monday in rome.") == "We met on [[monday>Monday]] in [[rome>Rome]].");
  check_silent(settings, {"We met on Monday in Rome."});
}

TEST_CASE("capitals: settings that make no sense are refused") {
  CHECK(refused("check: capitals\nof: words"));
  CHECK(refused("check: capitals"));
}
