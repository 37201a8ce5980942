#include "trial.h"

using namespace firstread::testing;

TEST_CASE("repetition: a word twice") {
  constexpr std::string_view settings = "check: repetition\nwords: 1\nexcept: [had]";
  CHECK(mended(settings, "We saw the the sea.") == "We saw [[the the>the]] sea.");
  check_silent(settings, {"We had had enough.", "Duran Duran played.", "We saw the sea."});
}

TEST_CASE("repetition: two words twice") {
  constexpr std::string_view settings = "check: repetition\nwords: 2";
  CHECK(mended(settings, "He put it on the on the table.") == "He put it [[on the on the>on the]] table.");
  CHECK(mended(settings, "She sang as well as well.") == "She sang [[as well as well>as well]].");
  check_silent(settings, {"They walked hand in hand in the park.", "Prices are as low as low can be.",
                          "It is far as far as I know.", "There were thousands and thousands and thousands.",
                          "It works as well as well-made ones.", "It grew longer and longer and broke."});
}
