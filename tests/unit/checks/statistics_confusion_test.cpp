#include "trial.h"

using namespace firstread::testing;

TEST_CASE("statistics confusion: words taken for others") {
  constexpr std::string_view settings = "check: statistics_confusion\nsets: [\"their/there/they're\"]";
  CHECK(mended(settings, "This is there house.") == "This is [[there>their]] house.");
  check_silent(settings, {"This is their house.", "They live there."});
}

TEST_CASE("statistics confusion: settings that make no sense are refused") {
  CHECK(refused("check: statistics_confusion\nsets: 3"));
}
