#include "trial.h"

using namespace firstread::testing;

TEST_CASE("consistency: two ways of writing one word") {
  constexpr std::string_view settings = "check: consistency\nvariants: {e-mail: email}";
  CHECK(mended(settings, "Send me an email. The email must be short, and the e-mail must be polite.") ==
        "Send me an email. The email must be short, and the [[e-mail>email]] must be polite.");
  check_silent(settings, {"She wrote an e-mail and another e-mail.", "She wrote an email."});
}

TEST_CASE("consistency: settings that make no sense are refused") {
  CHECK(refused("check: consistency"));
  CHECK(refused("check: consistency\nvariants: 3"));
}
