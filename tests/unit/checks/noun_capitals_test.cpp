#include "trial.h"

using namespace firstread::testing;

TEST_CASE("noun capitals: everyday nouns inside a sentence") {
  constexpr std::string_view settings = "check: noun_capitals\nnouns: [people, shoes, rain]";
  CHECK(mended(settings, "We met the People near the lake.") == "We met the [[People>people]] near the lake.");
  CHECK(mended(settings, "My Shoes, which are old, are wet.") == "My [[Shoes>shoes]], which are old, are wet.");
  check_silent(settings, {"It was fun. People like it.", "We read a book called The People next door.",
                          "We met the Women of the Year and People of Note in May.", "SHOES ARE FOR PEOPLE WHO WALK.",
                          "The street was full of “People” and cars.", "I love Purple Rain and the People Bar."});
}

TEST_CASE("noun capitals: without nouns there is nothing to find") { CHECK(refused("check: noun_capitals")); }
