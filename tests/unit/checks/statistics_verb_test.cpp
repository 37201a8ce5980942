#include "trial.h"

using namespace firstread::testing;

TEST_CASE("statistics verb: usage decides, and only by a margin") {
  constexpr std::string_view settings = "check: statistics_verb\nmargin: 1";
  CHECK(mended(settings, "She is interested in learn a new language.") ==
        "She is interested in [[learn>learning]] a new language.");
  check_silent(settings, {"She is interested in learning a new language.", "I have never seen such a big house."});
  check_silent("check: statistics_verb\nmargin: 500", {"She is interested in learn a new language."});
}

TEST_CASE("statistics verb: the place alone can be marked, by what the verbs around it say of time") {
  constexpr std::string_view settings = "check: statistics_verb\nplace-alone: yes\nmargin: 0.8";
  constexpr std::string_view past =
      "Last summer I went to Spain. I stayed in a small hotel where I meet many people and we talked for hours.";
  CHECK(marked(settings, past) ==
        "Last summer I went to Spain. I stayed in a small hotel where I [[meet]] many people and we talked for hours.");
  CHECK(mended(settings, past) == marked(settings, past));
  check_silent(settings,
               {"Every summer I go to Spain. I stay in a small hotel where I meet many people and we talk for hours.",
                "The key to getting there is walking."});
}

TEST_CASE("statistics verb: settings that make no sense are refused") { CHECK(refused("check: statistics_verb")); }
