#include "trial.h"

using namespace firstread::testing;

TEST_CASE("small names: a name that is large elsewhere") {
  constexpr std::string_view settings = "check: small_names";
  CHECK(mended(settings, "We flew to Venus. She dreams of Venus, because venus is hot.") ==
        "We flew to Venus. She dreams of Venus, because [[venus>Venus]] is hot.");
  check_silent(settings, {"We flew to Venus. She dreams of venus.", "We saw Rose, and Tom met Rose. A rose fell.",
                          "We met the Mayor, and Tom saw the Mayor. The mayor left.",
                          "We flew to Venus, and then to Venus again, with the venus of Milo."});
}

TEST_CASE("small names: how often the capital must be seen") {
  CHECK(mended("check: small_names\nuses: 1", "We flew to Venus. She dreams of venus.") ==
        "We flew to Venus. She dreams of [[venus>Venus]].");
  CHECK(refused("check: small_names\nuses: 0"));
}
