#include "trial.h"

using namespace firstread::testing;

TEST_CASE("noun number: plural after many") {
  constexpr std::string_view settings = "check: noun_number\nof: plural";
  CHECK(mended(settings, "We saw many bird.") == "We saw many [[bird>birds]].");
  CHECK(mended(settings, "We have two dog.") == "We have two [[dog>dogs]].");
  check_silent(settings, {"We saw many birds.", "Many a bird sings.", "These sheep are old."});
}

TEST_CASE("noun number: singular after a") {
  constexpr std::string_view settings = "check: noun_number\nof: singular";
  CHECK(mended(settings, "It is a dogs.") == "It is a [[dogs>dog]].");
  CHECK(mended(settings, "Every students knows it.") == "Every [[students>student]] knows it.");
  check_silent(settings, {"It is a dog.", "Every student knows it.", "It is a means to an end."});
}

TEST_CASE("noun number: one of the") {
  constexpr std::string_view settings = "check: noun_number\nof: one_of";
  CHECK(mended(settings, "She is one of the best player.") == "She is one of the best [[player>players]].");
  check_silent(settings, {"She is one of the best players.", "One of the team left."});
}

TEST_CASE("noun number: settings that make no sense are refused") {
  CHECK(refused("check: noun_number\nof: dual"));
  CHECK(refused("check: noun_number"));
}
