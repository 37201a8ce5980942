#include "trial.h"

using namespace firstread::testing;

TEST_CASE("statistics comma: usage decides, and only by a margin") {
  constexpr std::string_view settings = "check: statistics_comma\nafter-or-before: linking-word\nmargin: -3";
  CHECK(mended(settings, "Moreover the hotel was very expensive.") ==
        "[[Moreover>Moreover,]] the hotel was very expensive.");
  check_silent(settings, {"However, we went home."});
}

TEST_CASE("statistics comma: where good writers differ, more is asked") {
  constexpr std::string_view clause = "check: statistics_comma\nafter-or-before: clause\nmargin: -2\nmore-where-free: ";
  CHECK(mended(std::string(clause) + "0", "When I dance I forget the time.") ==
        "When I [[dance>dance,]] I forget the time.");
  check_silent(std::string(clause) + "90", {"When I dance I forget the time."});
  CHECK(mended(std::string(clause) + "90", "When I swim the world is far away.") ==
        "When I [[swim>swim,]] the world is far away.");
  constexpr std::string_view phrase =
      "check: statistics_comma\nafter-or-before: phrase\nmargin: -1.6\nmore-where-free: 90";
  check_silent(phrase, {"In this town we have a park.", "In the garden there are trees."});
  CHECK(mended(phrase, "In my opinion we need a park.") == "In my [[opinion>opinion,]] we need a park.");
}

TEST_CASE("statistics comma: an opening that goes on takes no comma yet") {
  check_silent("check: statistics_comma\nafter-or-before: phrase\nmargin: -1.6",
               {"Despite the fact we know it well, we ask again.", "After the party with my friends, we went home."});
}

TEST_CASE("statistics comma: settings that make no sense are refused") { CHECK(refused("check: statistics_comma")); }
