#include "trial.h"

using namespace firstread::testing;

TEST_CASE("compound comma: two clauses and a joining word") {
  constexpr std::string_view settings = "check: compound_comma\nwords: [but]\nleast: 4";
  CHECK(mended(settings, "The bus was very late but we waited for it.") ==
        "The bus was very [[late>late,]] but we waited for it.");
  check_silent(settings, {"The rain stopped at noon, but we stayed inside.", "The rain stopped but came back."});
}

TEST_CASE("compound comma: settings that make no sense are refused") { CHECK(refused("check: compound_comma")); }
