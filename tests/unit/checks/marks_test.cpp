#include "trial.h"

using namespace firstread::testing;

TEST_CASE("marks: marks repeated") {
  constexpr std::string_view settings = "check: marks\nof: shouted";
  CHECK(mended(settings, "It was great!!!") == "It was great[[!!!>!]]");
  check_silent(settings, {"It was great!"});
}

TEST_CASE("marks: dots") {
  constexpr std::string_view settings = "check: marks\nof: dots";
  CHECK(mended(settings, "We waited..") == "We waited[[..>.]]");
  check_silent(settings, {"It was… well.", "It was fine. So we left."});
}

TEST_CASE("marks: no mark at the end") {
  constexpr std::string_view settings = "check: marks\nof: missing";
  CHECK(mended(settings, "It was late. Nobody had seen the dog") == "It was late. Nobody had seen the [[dog>dog.]]");
  check_silent(settings, {"It was late."});
}

TEST_CASE("marks: marks that clash") {
  constexpr std::string_view settings = "check: marks\nof: clashing";
  CHECK(mended(settings, "We waited,, then left.") == "We waited[[,,>,]] then left.");
  check_silent(settings, {"We waited, then left.", "He came at 5 p.m., alone."});
}

TEST_CASE("marks: settings that make no sense are refused") {
  CHECK(refused("check: marks\nof: commas"));
  CHECK(refused("check: marks"));
}
