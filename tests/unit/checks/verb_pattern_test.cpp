#include "trial.h"

using namespace firstread::testing;

TEST_CASE("verb_pattern: an infinitive after what takes -ing") {
  constexpr std::string_view settings = "check: verb_pattern\nwrong: infinitive";
  CHECK(mended(settings, "We avoid to be late.") == "We [[avoid to be>avoid being]] late.");
  CHECK(mended(settings, "She has really enjoyed to be there.") ==
        "She has really [[enjoyed to be>enjoyed being]] there.");
  CHECK(mended(settings, "They kept to shout.") == "They [[kept to shout>kept shouting]].");
  check_silent(settings,
               {"We avoid being late.", "He stopped to smoke.", "We want to go.",
                "The change suggested to go with it was small.", "The list they keep to check the stock is long.",
                "What they keep to eat is cold.", "It is kept to be safe."});
}

TEST_CASE("verb_pattern: -ing after what takes an infinitive") {
  constexpr std::string_view settings = "check: verb_pattern\nwrong: ing";
  CHECK(mended(settings, "She refused signing the paper.") == "She [[refused signing>refused to sign]] the paper.");
  CHECK(mended(settings, "I want going home.") == "I [[want going>want to go]] home.");
  CHECK(mended(settings, "They did not want buying it.") == "They did not [[want buying>want to buy]] it.");
  check_silent(settings, {"She refused to sign the paper.", "They plan training for everyone.", "I like going home.",
                          "The people they wanted following the rules were guests.", "He started running."});
}

TEST_CASE("verb_pattern: a person and an infinitive after what takes a clause") {
  constexpr std::string_view settings = "check: verb_pattern\nwrong: object";
  CHECK(mended(settings, "I suggest you to go.") == "I [[suggest you to>suggest that you]] go.");
  CHECK(mended(settings, "We hope them to win.") == "We [[hope them to>hope that they]] win.");
  check_silent(settings, {"I suggest that you go.", "I asked them to stay.", "We want you to win.", "Tell me to go."});
}

TEST_CASE("verb_pattern: a bare verb takes the form that the first one asks for") {
  constexpr std::string_view settings = "check: verb_pattern\nwrong: bare";
  CHECK(mended(settings, "You should avoid eat it.") == "You should [[avoid eat>avoid eating]] it.");
  CHECK(mended(settings, "He refused sign the paper.") == "He [[refused sign>refused to sign]] the paper.");
  CHECK(mended(settings, "I hate get up early.") == "I [[hate get>hate to get]] up early.");
  check_silent(settings, {"I enjoy work.", "He helped carry the boxes.", "We go see them.", "I like 'em a lot.",
                          "They avoid use of it.", "She wants peace and hopes."});
}

TEST_CASE("verb_pattern: settings that make no sense are refused") {
  CHECK(refused("check: verb_pattern"));
  CHECK(refused("check: verb_pattern\nwrong: object-to"));
}
