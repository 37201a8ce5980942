#include "trial.h"

using namespace firstread::testing;

TEST_CASE("spelling: a misspelling") {
  constexpr std::string_view settings = "check: spelling\nreport: misspelling";
  CHECK(mended(settings, "We recieve letters.") == "We [[recieve>receive]] letters.");
  check_silent(settings, {"We receive letters.", "We met Ms. Okonkwo."});
}

TEST_CASE("spelling: settings that make no sense are refused") {
  CHECK(refused("check: spelling"));
  CHECK(refused("check: spelling\nreport: all"));
}
