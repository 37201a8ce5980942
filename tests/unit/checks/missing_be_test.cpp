#include "trial.h"

using namespace firstread::testing;

constexpr std::string_view settings = "check: missing_be";

TEST_CASE("missing be: a pronoun and what is said of it") {
  CHECK(mended(settings, "He very fond of pears.") == "[[He very>He is very]] fond of pears.");
  CHECK(mended(settings, "I think that they quite rich.") == "I think that [[they quite>they are quite]] rich.");
  CHECK(mended(settings, "My cousin and I very thirsty.") == "My cousin and [[I very>I are very]] thirsty.");
  CHECK(mended(settings, "I from Peru.") == "[[I from>I am from]] Peru.");
  check_silent(settings, {"He very nearly fell.", "They in turn asked us.", "He too was thirsty."});
}

TEST_CASE("missing be: a noun and what is said of it") {
  CHECK(mended(settings, "The people in our valley very poor.") ==
        "The people in our [[valley very>valley are very]] poor.");
  CHECK(mended(settings, "My aunt a nurse in a big hospital.") == "My [[aunt a>aunt is a]] nurse in a big hospital.");
  check_silent(settings, {"The soup so hot it burned us was hers.", "His hands too cold to write, he stopped.",
                          "My aunt, a nurse, came.", "A very good idea."});
}

TEST_CASE("missing be: there and what is there") {
  CHECK(mended(settings, "In the yard there two wells.") == "In the yard [[there two>there are two]] wells.");
  CHECK(mended(settings, "There no doubt about it.") == "[[There no>There is no]] doubt about it.");
  check_silent(settings, {"There two wells stood.", "We saw there two wells."});
}
