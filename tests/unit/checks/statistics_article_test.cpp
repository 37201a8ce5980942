#include "trial.h"

using namespace firstread::testing;

TEST_CASE("statistics article: usage decides, and only by a margin") {
  constexpr std::string_view settings = "check: statistics_article\nfind: missing\nmargin-a: 2.7\nmargin-the: 5.4";
  CHECK(mended(settings, "I have brother who lives in the city.") ==
        "I have [[brother>a brother]] who lives in the city.");
  check_silent(settings, {"She is a teacher.", "She drinks water."});
}

TEST_CASE("statistics article: settings that make no sense are refused") {
  CHECK(refused("check: statistics_article"));
}
