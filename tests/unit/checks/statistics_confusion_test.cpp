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

TEST_CASE("statistics confusion: a rival of another set is told where it suits better") {
  constexpr std::string_view without = "check: statistics_confusion\nsets: [\"you/your\"]\nmargin: -3";
  const std::string with = std::string(without) + "\nrivals: {your: [\"you're\"]}";
  CHECK(mended(with, "They know where your in trouble .") == "They know where [[your>you're]] in trouble .");
  CHECK(mended(with, "It says that your will pay .") == "It says that [[your>you]] will pay .");
}

TEST_CASE("statistics confusion: help bounds what a draft's errors may lower") {
  CHECK(refused("check: statistics_confusion\nhelp: much"));
}
