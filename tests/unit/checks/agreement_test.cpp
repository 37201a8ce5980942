#include "trial.h"

using namespace firstread::testing;

TEST_CASE("agreement: a pronoun and its verb") {
  constexpr std::string_view settings = "check: agreement\nof: pronoun";
  CHECK(mended(settings, "She walk to school.") == "She [[walk>walks]] to school.");
  CHECK(mended(settings, "I think that they was late.") == "I think that they [[was>were]] late.");
  check_silent(settings, {"She walks to school.", "Does she walk to school?", "They suggest that he go home.",
                          "If he were here, we could begin.", "Let it go."});
}

TEST_CASE("agreement: a noun and its verb") {
  constexpr std::string_view settings = "check: agreement\nof: noun";
  CHECK(mended(settings, "My brother walk to school.") == "My brother [[walk>walks]] to school.");
  CHECK(mended(settings, "The books is old.") == "The books [[is>are]] old.");
  check_silent(settings, {"The bell rings at noon.", "The team are happy.", "Ten pounds is enough.",
                          "The bells ring at noon.", "The police are here.",
                          "The term free goods means something else.", "The plan for visitors was to have one door."});
}

TEST_CASE("agreement: a noun with a phrase after it") {
  constexpr std::string_view settings = "check: agreement\nof: phrase";
  CHECK(mended(settings, "The list of names are long.") == "The list of names [[are>is]] long.");
  CHECK(mended(settings, "Some of the games was good.") == "Some of the games [[was>were]] good.");
  CHECK(mended(settings, "Most of my old friends lives abroad.") == "Most of my old friends [[lives>live]] abroad.");
  check_silent(settings,
               {"The list of names is long.", "A number of people are here.", "The books on the table are old.",
                "Some of the water was cold.", "Some of the games were good.", "Most of the population is young.",
                "They proposed that the tax be cut; that the size of schools remain as it was.",
                "It was recommended by everyone that the number of the rooms remain small."});
}

TEST_CASE("agreement: indefinite pronouns") {
  constexpr std::string_view settings = "check: agreement\nof: indefinite";
  CHECK(mended(settings, "Everyone know it.") == "Everyone [[know>knows]] it.");
  check_silent(settings, {"Everyone knows it.", "They each have a key."});
}

TEST_CASE("agreement: settings that make no sense are refused") {
  CHECK(refused("check: agreement\nof: verbs"));
  CHECK(refused("check: agreement"));
  CHECK(refused("check: agreement\nof: [noun]"));
}
