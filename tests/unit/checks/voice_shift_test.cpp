#include "trial.h"

using namespace firstread::testing;

TEST_CASE("voice shift: the doer stays, the voice does not") {
  constexpr std::string_view settings = "check: voice_shift\nagent: same";
  CHECK(mended(settings, "We washed the car, and then it was polished by us.") ==
        "We washed the car, and then it [[was polished]] by us.");
  check_silent(settings,
               {"We washed the car, and then we polished it.", "She wrote the song, and it was sung by a choir."});
}

TEST_CASE("voice shift: the doer is gone") {
  constexpr std::string_view settings = "check: voice_shift\nagent: none";
  CHECK(mended(settings, "We cleaned the room, and it was painted white.") ==
        "We cleaned the room, and it [[was painted]] white.");
  check_silent(settings, {"We cleaned the room and painted it white.", "We liked the room, and it was cheap."});
}

TEST_CASE("voice shift: settings that make no sense are refused") {
  CHECK(refused("check: voice_shift\nagent: other"));
  CHECK(refused("check: voice_shift"));
}
