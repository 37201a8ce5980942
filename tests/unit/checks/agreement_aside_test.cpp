#include "trial.h"

using namespace firstread::testing;

TEST_CASE("agreement aside: the verb after an aside") {
  constexpr std::string_view settings = "check: agreement_aside";
  CHECK(mended(settings, "The dogs of the farm, however, was asleep.") ==
        "The dogs of the farm, however, [[was>were]] asleep.");
  CHECK(mended(settings, "The guards, who were tired, patrols the street.") ==
        "The guards, who were tired, [[patrols>patrol]] the street.");
  check_silent(settings,
               {"The dogs of the farm, however, were asleep.", "A problem the town faces, however, is the cost.",
                "Reading books, however, is fun.", "Learning languages, especially when young, helps everyone.",
                "The king, with his men, are coming.", "The team, as always, are late.",
                "The dogs, the cats and the cow, was what she loved, are gone."});
}
