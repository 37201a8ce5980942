#include "trial.h"

using namespace firstread::testing;

TEST_CASE("tense: a time that is over") {
  constexpr std::string_view settings = "check: tense\nof: past_time";
  CHECK(mended(settings, "Yesterday we go to the beach.") == "Yesterday we [[go>went]] to the beach.");
  check_silent(settings, {"Yesterday we went to the beach.", "We go to the beach every day.",
                          "The picture we took yesterday shows the beach."});
}

TEST_CASE("tense: joined verbs") {
  constexpr std::string_view settings = "check: tense\nof: joined";
  CHECK(mended(settings, "He opened the door and walks in.") == "He opened the door and [[walks>walked]] in.");
  check_silent(settings, {"He opened the door and walked in.", "He was born here and lives in Rome."});
}

TEST_CASE("tense: settings that make no sense are refused") {
  CHECK(refused("check: tense\nof: future"));
  CHECK(refused("check: tense"));
}
