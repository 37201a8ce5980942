#include "trial.h"

using namespace firstread::testing;

TEST_CASE("hidden verb: a verb that reads as a plural noun") {
  constexpr std::string_view settings = "check: hidden_verb";
  CHECK(mended(settings, "The black dogs barks loudly.") == "The black dogs [[barks>bark]] loudly.");
  CHECK(mended(settings, "She asked whether the teachers plans to stay.") ==
        "She asked whether the teachers [[plans>plan]] to stay.");
  check_silent(settings, {"The black dogs bark loudly.", "The sports clubs of the town.", "The black dog barks loudly.",
                          "The dogs and cats sleep.", "Our savings plans to date have failed.",
                          "As how many requests is a request with a list counted?"});
}
