#include "trial.h"

using namespace firstread::testing;

TEST_CASE("statistics number: usage decides, and only by a margin") {
  constexpr std::string_view settings = "check: statistics_number\nfind: plural\nmargin: 4.4";
  CHECK(mended(settings, "There are many different kind of music in the world.") ==
        "There are many different [[kind>kinds]] of music in the world.");
  check_silent(settings, {"We saw two birds."});
}

TEST_CASE("statistics number: a noun without any determiner may lack an article as well") {
  constexpr std::string_view settings =
      "check: statistics_number\nfind: plural\nmargin: -30\nmargin-a: 2\nmargin-the: 90";
  CHECK(mended(settings, "She writes good letter.") == "She writes [[good letter>good letters]].");
  check_silent("check: statistics_number\nfind: plural\nmargin: 0\nmargin-a: -90\nmargin-the: -90",
               {"She writes good letter."});
}

TEST_CASE("statistics number: after \"the\" both numbers are English, and more is asked") {
  constexpr std::string_view text = "I know the student who live here.";
  CHECK(mended("check: statistics_number\nfind: plural\nmargin: -2", text) ==
        "I know the [[student>students]] who live here.");
  check_silent("check: statistics_number\nfind: plural\nmargin: -2\nmore-after-the: 90", {text});
}

TEST_CASE("statistics number: settings that make no sense are refused") { CHECK(refused("check: statistics_number")); }
