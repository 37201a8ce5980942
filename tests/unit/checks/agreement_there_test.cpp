#include "trial.h"

using namespace firstread::testing;

TEST_CASE("agreement there: what there is") {
  constexpr std::string_view settings = "check: agreement_there";
  CHECK(mended(settings, "There is many people here.") == "There [[is>are]] many people here.");
  CHECK(mended(settings, "There was several at the door.") == "There [[was>were]] several at the door.");
  CHECK(mended(settings, "There was no problems.") == "There [[was>were]] no problems.");
  check_silent(settings, {"There are many people here.", "There is a man and a woman here.", "There is no doubt.",
                          "There was two-way traffic.", "There is many a slip."});
}
