#include "trial.h"

using namespace firstread::testing;

TEST_CASE("statistics agreement: usage decides, and only by a margin") {
  constexpr std::string_view settings = "check: statistics_agreement\nmargin-plural: 4\nmargin-singular: 4";
  CHECK(mended(settings, "Everybody know that smoking is bad for your health.") ==
        "Everybody [[know>knows]] that smoking is bad for your health.");
  check_silent(settings, {"The bell rings at noon.", "The bells ring at noon."});
}

TEST_CASE("statistics agreement: settings that make no sense are refused") {
  CHECK(refused("check: statistics_agreement"));
}
