#include "trial.h"

using namespace firstread::testing;

TEST_CASE("repetition: a word twice") {
  constexpr std::string_view settings = "check: repetition\nwords: 1\nexcept: [had]";
  CHECK(mended(settings, "We saw the the sea.") == "We saw [[the the>the]] sea.");
  check_silent(settings, {"We had had enough.", "Duran Duran played.", "We saw the sea."});
}
