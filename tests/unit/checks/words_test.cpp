#include "trial.h"

using namespace firstread::testing;

TEST_CASE("words: words of a list") {
  constexpr std::string_view settings = "check: words\nwords: [thing, a lot]";
  CHECK(mended(settings, "It is a thing of beauty.") == "It is a [[thing]] of beauty.");
  CHECK(mended(settings, "We have a lot of time.") == "We have [[a lot]] of time.");
  check_silent(settings, {"Something is here."});
}

TEST_CASE("words: settings that make no sense are refused") { CHECK(refused("check: words")); }
