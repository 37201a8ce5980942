#include "trial.h"

using namespace firstread::testing;

constexpr std::string_view settings = "check: run_on";

TEST_CASE("run on: no mark between two sentences") {
  CHECK(mended(settings, "I really like it I will come again next year.") ==
        "I really like [[it I>it. I]] will come again next year.");
  CHECK(mended(settings, "My neighbour is very shy she avoids visitors.") ==
        "My neighbour is very [[shy she>shy. She]] avoids visitors.");
  CHECK(mended(settings, "We fed the goats they were hungry.") == "We fed the [[goats they>goats. They]] were hungry.");
  CHECK(mended(settings, "She smiled she knew us.") == "She [[smiled she>smiled. She]] knew us.");
  CHECK(mended(settings, "I swept the yard then I fed the hens.") ==
        "I swept the [[yard then>yard. Then]] I fed the hens.");
  check_silent(settings, {"It is vital we avoid that.", "The man was so kind he welcomed them.",
                          "Sailors buy no ropes from shops they have no trust in."});
  check_silent(settings, {"The bell rang and we left.", "I think we left.", "The man we saw left."});
}

TEST_CASE("run on: a clause may leave out what the noun before it names") {
  check_silent(settings, {"We fed the goats they keep.", "He mended the clock she had dropped on the stairs.",
                          "This is the tool we use to cut slate.", "They sell the wool they need to pay the rent.",
                          "She has a garden she is proud of."});
  CHECK(mended(settings, "We fed the goats they keep us busy.") ==
        "We fed the [[goats they>goats. They]] keep us busy.");
}

TEST_CASE("run on: what takes a clause has taken it or still waits") {
  check_silent(settings, {"I told the baker we were late.", "I know when he comes he will knock.",
                          "The problem is in winter we have no bread.", "He was glad we came.",
                          "The day we met it was snowing."});
  CHECK(mended(settings, "I think bread is cheap it feeds us all.") ==
        "I think bread is [[cheap it>cheap. It]] feeds us all.");
  CHECK(mended(settings, "He told me a tale it was long.") == "He told me a [[tale it>tale. It]] was long.");
}

TEST_CASE("run on: a capital with no mark before it") {
  CHECK(mended(settings, "We fed the goats Then we milked them.") ==
        "We fed the [[goats Then>goats. Then]] we milked them.");
  check_silent(settings, {"We read As You Like It aloud.", "They sang the song But I Do Love You."});
}

TEST_CASE("run on: an opening clause asks for a comma, not for a new sentence") {
  check_silent(settings,
               {"When the rain stopped we went out.", "But if the roof leaks we call her.",
                "It was late and when he knocked we slept.", "He lives by the sea and if it snows he stays in."});
}

TEST_CASE("run on: a text without marks gets one word about all of it") {
  constexpr std::string_view text =
      "We rowed to the island it was hot we swam in the bay my sister found a shell she was happy we ate our lunch.";
  CHECK(marked("check: run_on\nof: many", text) ==
        "We rowed to the [[island it]] was hot we swam in the bay my sister found a shell she was happy we ate our "
        "lunch.");
  check_silent(settings, {text});
  check_silent("check: run_on\nof: many", {"We rowed to the island it was hot."});
  CHECK(refused("check: run_on\nof: three"));
}
