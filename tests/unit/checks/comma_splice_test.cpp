#include "trial.h"

using namespace firstread::testing;

TEST_CASE("comma splice: two sentences and a comma") {
  constexpr std::string_view settings = "check: comma_splice\nof: comma";
  CHECK(mended(settings, "The bus was very late, we walked home in the rain.") ==
        "The bus was very late[[, we>. We]] walked home in the rain.");
  CHECK(mended(settings, "That is what they sell here, it is called a pasty.") ==
        "That is what they sell here[[, it>. It]] is called a pasty.");
  CHECK(mended(settings, "They brought the tea and the toast, we ate every crumb.") ==
        "They brought the tea and the toast[[, we>. We]] ate every crumb.");
  CHECK(mended(settings, "He was bigger than his brother, he could lift the stone.") ==
        "He was bigger than his brother[[, he>. He]] could lift the stone.");
  check_silent(settings, {"I know when it rains, we stay at home.", "It is good for those who are ill, they say.",
                          "It was only after the war, he came home again.", "I am sure, you will like the film.",
                          "We stayed at home because, it rained the whole day.",
                          "We may fail but no matter how the weather turns, we will try again.",
                          "They live well but perhaps for the village around them, it is a burden."});
  check_silent(settings, {"The rain stopped, and we went home.", "When the rain stopped, we went home.",
                          "He came, he saw, he won.", "In Brown v. Green, decided in May, the court was divided.",
                          "“It is late,” she said.",
                          "The plot creaks, the sets are decaying, the costumes are old, the band was sloppy.",
                          "Ships would soon reach Asia and, in this race to reach the East, the kings paid well."});
}

TEST_CASE("comma splice: two sentences and an adverb") {
  constexpr std::string_view settings = "check: comma_splice\nof: adverb";
  CHECK(mended(settings, "It was very late, however we stayed at the party.") ==
        "It was very late[[, however>. However,]] we stayed at the party.");
  CHECK(mended(settings, "He was late, however he passed.") == "He was late[[, however>. However,]] he passed.");
  check_silent(settings, {"The rain stopped; however, we stayed.", "The rain, however, stopped.",
                          "I read it, and waited, then it worked."});
}

TEST_CASE("comma splice: settings that make no sense are refused") {
  CHECK(refused("check: comma_splice\nof: both"));
  CHECK(refused("check: comma_splice"));
}

TEST_CASE("comma splice: a whole clause on either side, read by its tags") {
  constexpr std::string_view settings = "check: comma_splice\nof: comma";
  CHECK(mended(settings, "When I was a boy I lived by a canal, it was full of boats.") ==
        "When I was a boy I lived by a canal[[, it>. It]] was full of boats.");
  CHECK(mended(settings, "Of course, the mill is there, it has no wheel.") ==
        "Of course, the mill is there[[, it>. It]] has no wheel.");
  CHECK(mended(settings, "One night the pump was dry, he called a smith.") ==
        "One night the pump was dry[[, he>. He]] called a smith.");
  check_silent(settings, {"To mend the roof of the old barn we use, they need slate.",
                          "If you own something you think is rare, you can sell it.",
                          "You should not run, you should walk.", "Knowing people hate noise, they closed the doors.",
                          "Last time I saw the smith, he was shoeing a horse.",
                          "We hope that come spring cleaning, our friends will help."});
}
