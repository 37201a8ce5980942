#include "trial.h"

using namespace firstread::testing;

TEST_CASE("agreement clause: an activity is one thing") {
  constexpr std::string_view settings = "check: agreement_clause";
  CHECK(mended(settings, "Seeking other opinions are useful.") == "Seeking other opinions [[are>is]] useful.");
  CHECK(mended(settings, "Using these words make an essay longer.") ==
        "Using these words [[make>makes]] an essay longer.");
  check_silent(settings,
               {"Seeking other opinions is useful.", "Reading and writing are skills.", "Visiting aunts are welcome."});
}
