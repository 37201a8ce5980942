#include "trial.h"

using namespace firstread::testing;

TEST_CASE("statistics boundary: usage decides, and only by a margin") {
  const std::string text =
      "We visited the old castle on the hill, it was built in the twelfth century by a rich family.";
  CHECK(marked("check: statistics_boundary\nmargin: 3.1", text) ==
        "We visited the old castle on the hill[[, it]] was built in the twelfth century by a rich family.");
  check_silent("check: statistics_boundary\nmargin: 3.1",
               {"When my father came home, the children were in bed.", "The teachers are friendly, and they help us."});
  CHECK(marked("check: statistics_boundary\nmargin: 500", text) == text);
}

TEST_CASE("statistics boundary: what opens a clause, or is a part of a row, is no sentence before or after the comma") {
  check_silent("check: statistics_boundary\nmargin: -20",
               {"He spoke fast, but as soon as they asked him, he fell silent.",
                "They met early and by working together, they saved the house.",
                "She loved the old house, the garden that nobody saw, and the pond."});
}

TEST_CASE("statistics boundary: settings that make no sense are refused") {
  CHECK(refused("check: statistics_boundary"));
}
