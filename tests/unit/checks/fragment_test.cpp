#include "trial.h"

using namespace firstread::testing;

TEST_CASE("fragment: because and its kin") {
  constexpr std::string_view settings = "check: fragment\nof: one-verb";
  CHECK(mended(settings, "We stayed inside the house. Because it was raining.") ==
        "We stayed inside the house. [[Because]] it was raining.");
  check_silent(settings, {"We stayed inside because it was raining.", "Why did you stay? Because it rained.",
                          "If you see him tell him.", "Ships were slow. Until that time letters took weeks.",
                          "We stayed. Even now it was raining."});
}

TEST_CASE("fragment: two words that join, and a paragraph of its own") {
  constexpr std::string_view settings = "check: fragment\nof: one-verb";
  CHECK(mended(settings, "We went out. Even though it rained all day.") ==
        "We went out. [[Even]] though it rained all day.");
  CHECK(mended(settings, "After we had dinner.") == "[[After]] we had dinner.");
  check_silent(settings, {"# After we had dinner.", "After we had dinner, we slept."});
}

TEST_CASE("fragment: a relative clause alone") {
  constexpr std::string_view settings = "check: fragment\nof: relative";
  CHECK(mended(settings, "We missed the last bus. Which was late anyway.") ==
        "We missed the last bus. [[Which]] was late anyway.");
  check_silent(settings, {"We missed the last bus, which was late anyway.", "Who was late?",
                          "Everything is kept. Which places get shown depends on the map."});
}

TEST_CASE("fragment: settings that make no sense are refused") {
  CHECK(refused("check: fragment\nof: sentence"));
  CHECK(refused("check: fragment"));
}

TEST_CASE("fragment: forms that tell no time") {
  check_silent("check: fragment\nof: participle",
               {"We ran. Running made us warm.", "Notes. Counting the sheep on the hill.",
                "He is well. Hoping to hear from you."});
  check_silent("check: fragment\nof: infinitive",
               {"We ran. To stop was hard.", "Why did he run? To catch the last bus."});
  CHECK(marked("check: fragment\nof: participle", "We saw the shepherd. Counting his sheep on the hill.") ==
        "We saw the shepherd. [[Counting]] his sheep on the hill.");
  CHECK(marked("check: fragment\nof: infinitive", "He ran down the hill. To catch the last bus.") ==
        "He ran down the hill. [[To]] catch the last bus.");
}
