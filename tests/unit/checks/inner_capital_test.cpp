#include "trial.h"

using namespace firstread::testing;

TEST_CASE("inner capital: a small word with a capital") {
  constexpr std::string_view settings = "check: inner_capital";
  CHECK(mended(settings, "We went To the sea.") == "We went To the sea.");
  check_silent(settings, {"We went to the sea.", "The Lord of the Rings is long.", "He read Of Mice and Men."});
}
