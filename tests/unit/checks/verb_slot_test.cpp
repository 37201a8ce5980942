#include "trial.h"

using namespace firstread::testing;

TEST_CASE("verb slot: after have") {
  constexpr std::string_view settings = "check: verb_slot\nafter: have";
  CHECK(mended(settings, "They must have forget the key.") == "They must have [[forget>forgotten]] the key.");
  check_silent(settings, {"They must have forgotten the key.", "The tools we have allow us to work."});
}

TEST_CASE("verb slot: after a modal") {
  constexpr std::string_view settings = "check: verb_slot\nafter: modal";
  CHECK(mended(settings, "He may brings a friend.") == "He may [[brings>bring]] a friend.");
  check_silent(settings, {"He may bring a friend.", "All I can say helps little.", "Their good will helped us.",
                          "The word SHOULD refers to advice."});
}

TEST_CASE("verb slot: after to") {
  constexpr std::string_view settings = "check: verb_slot\nafter: to";
  CHECK(mended(settings, "She decided to stayed.") == "She decided to [[stayed>stay]].");
  check_silent(settings, {"She decided to stay.", "She looked forward to red roses."});
}

TEST_CASE("verb slot: after do") {
  constexpr std::string_view settings = "check: verb_slot\nafter: do";
  CHECK(mended(settings, "She didn't enjoyed the film.") == "She didn't [[enjoyed>enjoy]] the film.");
  check_silent(settings, {"She didn't enjoy the film."});
}

TEST_CASE("verb slot: settings that make no sense are refused") {
  CHECK(refused("check: verb_slot\nafter: be"));
  CHECK(refused("check: verb_slot"));
}
