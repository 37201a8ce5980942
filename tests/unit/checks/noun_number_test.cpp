#include "trial.h"

using namespace firstread::testing;

TEST_CASE("noun number: plural after many") {
  constexpr std::string_view settings = "check: noun_number\nof: plural";
  CHECK(mended(settings, "We saw many bird.") == "We saw many [[bird>birds]].");
  CHECK(mended(settings, "We have two dog.") == "We have two [[dog>dogs]].");
  CHECK(mended(settings, "I bought those expensive car last year.") ==
        "I bought those expensive [[car>cars]] last year.");
  check_silent(settings, {"We saw many birds.", "Many a bird sings.", "These sheep are old.",
                          "I bought those expensive cars last year."});
}

TEST_CASE("noun number: singular after a") {
  constexpr std::string_view settings = "check: noun_number\nof: singular";
  CHECK(mended(settings, "It is a dogs.") == "It is a [[dogs>dog]].");
  CHECK(mended(settings, "Every students knows it.") == "Every [[students>student]] knows it.");
  CHECK(mended(settings, "They are a very brave sailors.") == "They are [[a very brave sailors>very brave sailors]].");
  CHECK(mended(settings, "We like this new cars.") == "We like [[this new cars>these new cars]].");
  CHECK(mended(settings, "She is a young women.") == "She is a young [[women>woman]].");
  check_silent(settings, {"It is a dog.", "Every student knows it.", "It is a means to an end.",
                          "We know that old trees fall.", "The birds that young boys feed are tame.",
                          "A priori principles are rare.", "He ran a very good sports club."});
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
