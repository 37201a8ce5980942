#include "trial.h"

using namespace firstread::testing;

TEST_CASE("agreement relative: the noun before who, which and that") {
  constexpr std::string_view settings = "check: agreement_relative";
  CHECK(mended(settings, "I know the boys who lives here.") == "I know the boys who [[lives>live]] here.");
  CHECK(mended(settings, "She has a dog that bark all night.") == "She has a dog that [[bark>barks]] all night.");
  check_silent(settings, {"It is a sign that demand for bread is falling.",
                          "There is no question that progress in the talks depends on them.",
                          "I know the boys who live here.", "He is one of the boys who live here.",
                          "They were late, which was bad.", "A group of boys that sing came in."});
}
