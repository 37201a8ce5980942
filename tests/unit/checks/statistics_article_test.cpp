#include "trial.h"

using namespace firstread::testing;

TEST_CASE("statistics article: usage decides, and only by a margin") {
  constexpr std::string_view settings = "check: statistics_article\nfind: missing\nmargin-a: 2.7\nmargin-the: 5.4";
  CHECK(mended(settings, "I have brother who lives in the city.") ==
        "I have [[brother>a brother]] who lives in the city.");
  check_silent(settings, {"She is a teacher.", "She drinks water."});
}

TEST_CASE("statistics article: the whole group is marked, and the plural is offered beside the article") {
  constexpr std::string_view settings =
      "check: statistics_article\nfind: missing\nmargin-a: 0\nmargin-the: 90\nmargin-plural: 4";
  CHECK(mended(settings, "He lives in small house near the sea.") ==
        "He lives in [[small house>a small house]] near the sea.");
  // Where the plural is likelier the place is left to the rule of plurals.
  check_silent("check: statistics_article\nfind: missing\nmargin-a: 0\nmargin-the: 90\nmargin-plural: -90",
               {"He lives in small house near the sea."});
  constexpr std::string_view the =
      "check: statistics_article\nfind: missing\nmargin-a: 90\nmargin-the: -1\nmargin-plural: 90";
  CHECK(mended(the, "Most of problems are old.") == "Most [[of problems>of the problems]] are old.");
}

TEST_CASE("statistics article: what only looks like a bare noun is left alone") {
  check_silent("check: statistics_article\nfind: missing\nmargin-a: -20\nmargin-the: -20",
               {"We leave next week.", "It was kind of hard.", "They keep study.", "School is hard.",
                "They learn in class.", "She stays on task."});
}

TEST_CASE("statistics article: what looks needless is looked at twice") {
  constexpr std::string_view settings = "check: statistics_article\nfind: needless\nmargin-a: -1.4\nmargin-the: 0.6";
  CHECK(mended(settings, "Nothing like it is known from the human history.") ==
        "Nothing like it is known from [[the human history>human history]].");
  check_silent(settings, {"We ate with the neighbours whom we asked for help.", "The nature of the work is clear."});
  check_silent("check: statistics_article\nfind: needless\nmargin-a: 90\nmargin-the: 90",
               {"Nothing like it is known from the human history."});
  // After a fellow with an article, and of several, more is asked.
  constexpr std::string_view near = "check: statistics_article\nfind: needless\nmargin-a: 90\nmargin-the: -3";
  CHECK(mended(near, "Life is hard in the nature.") == "Life is hard in [[the nature>nature]].");
}

TEST_CASE("statistics article: what a draft is about is known, and no part of a describing word is a noun") {
  constexpr std::string_view needless = "check: statistics_article\nfind: needless\nmargin-a: 90\nmargin-the: -20";
  CHECK(mended(needless, "Life can be hard for the people in cities.") ==
        "Life can be hard for [[the people>people]] in cities.");
  check_silent(needless, {"People learn. People read. People write. People play. Life can be hard for the people in "
                          "cities."});
  constexpr std::string_view missing = "check: statistics_article\nfind: missing\nmargin-a: -20\nmargin-the: 90";
  CHECK(mended(missing, "I have brother who lives in the city.") ==
        "I have [[brother>a brother]] who lives in the city.");
  check_silent(missing, {"It should be factory made.", "We met in science class.", "It works by trial and error.",
                         "It was sort of a waste."});
}

TEST_CASE("statistics article: what says which one, or how much, keeps its article") {
  constexpr std::string_view settings = "check: statistics_article\nfind: needless\nmargin-a: -20\nmargin-the: -20";
  check_silent(settings, {"She took the time to explain.", "He lives the life he wants.", "That was a waste of paper.",
                          "Have a little fun with it.", "They took the time.", "They often go a school."});
  CHECK(mended(settings, "They took the help.") == "They took [[the help>help]].");
}

TEST_CASE("statistics article: settings that make no sense are refused") {
  CHECK(refused("check: statistics_article"));
}
