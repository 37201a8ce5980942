#include "trial.h"

using namespace firstread::testing;

TEST_CASE("doubled subject: a noun and a pronoun for it") {
  constexpr std::string_view settings = "check: doubled_subject";
  CHECK(mended(settings, "Most sailors they fear the ice.") == "Most sailors[[ they>]] fear the ice.");
  CHECK(mended(settings, "We think that the old mill it is haunted.") ==
        "We think that the old mill[[ it>]] is haunted.");
  check_silent(settings,
               {"The sailors they feared came back.", "This winter it was cold.", "The way it is done is old.",
                "The mills they built the walls of are gone.", "The sailors were lost when they met the ice."});
}
