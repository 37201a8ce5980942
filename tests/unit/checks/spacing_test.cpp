#include "trial.h"

using namespace firstread::testing;

TEST_CASE("spacing: before a mark") {
  constexpr std::string_view settings = "check: spacing\nof: before";
  CHECK(mended(settings, "We came home , and slept.") == "We came home[[ ,>,]] and slept.");
  check_silent(settings, {"We came home, and slept.", "We waited . . . and slept."});
}

TEST_CASE("spacing: after a mark") {
  constexpr std::string_view settings = "check: spacing\nof: after";
  CHECK(mended(settings, "We came home,and slept.") == "We came [[home,and>home, and]] slept.");
  check_silent(settings, {"We came home, and slept.", "It costs 1,000 at node.js."});
}

TEST_CASE("spacing: two spaces") {
  constexpr std::string_view settings = "check: spacing\nof: double";
  CHECK(mended(settings, "We came  home late.") == "We [[came  home>came home]] late.");
  check_silent(settings, {"We came home late."});
}

TEST_CASE("spacing: in brackets") {
  constexpr std::string_view settings = "check: spacing\nof: brackets";
  CHECK(mended(settings, "We came home ( late at night).") == "We came home [[( late>(late]] at night).");
  check_silent(settings, {"We came home (late at night)."});
}

TEST_CASE("spacing: settings that make no sense are refused") {
  CHECK(refused("check: spacing\nof: tabs"));
  CHECK(refused("check: spacing"));
}
