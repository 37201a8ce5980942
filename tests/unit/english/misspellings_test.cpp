#include "english/misspellings.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "support/english.h"

namespace firstread {
namespace {

// "gust → just", each in order, of one kind of doubt.
std::string found(std::string_view text, Doubt doubt) {
  std::string out;
  const auto analysis = testing::analyse(text);
  for (const Misspelling& one : misspellings(analysis, testing::english())) {
    if (one.doubt != doubt) continue;
    out += (out.empty() ? "" : ", ") + std::string(one.token->text);
    if (!one.suggestions.empty()) out += " → " + one.suggestions.front().text;
  }
  return out;
}

constexpr std::string_view struggling =
    "We whent to the libary becuase the resturant was shutt and it was verry cold. Afterwords we had sanwiches and "
    "choclate in the kichen, and my freind told us a storey of his granfather, a soldjer who was woundid. ";
constexpr std::string_view sure =
    "We went to the library because the restaurant was shut and it was very cold. Afterwards we had sandwiches and "
    "chocolate in the kitchen, and my friend told us a story of his grandfather, a soldier who was wounded. ";

TEST_CASE("a word that exists is doubted in the draft of a writer who misspells much, and only there",
          "[misspellings]") {
  const std::string sentence = "I gust want to tell you about it.";
  CHECK(found(std::string(struggling) + sentence, Doubt::other_word).ends_with("gust → just"));
  CHECK(found(std::string(sure) + sentence, Doubt::other_word).empty());
  CHECK_FALSE(found(std::string(struggling) + "A gust of wind took my hat.", Doubt::other_word).ends_with("just"));
}

TEST_CASE("what a story's people say is read where its writer misspells much", "[misspellings]") {
  const std::string sentence = "“Did you see the goverment?” he asked.";
  CHECK(found(std::string(struggling) + sentence, Doubt::misspelling).find("goverment → government") !=
        std::string::npos);
  CHECK(found(std::string(sure) + sentence, Doubt::misspelling).empty());
}

TEST_CASE("an unknown word with a capital is a name, unless its writer misspells much", "[misspellings]") {
  const std::string sentence = "Then we met Fisrt in the park.";
  CHECK(found(std::string(struggling) + sentence, Doubt::misspelling).find("Fisrt → First") != std::string::npos);
  CHECK(found(std::string(sure) + sentence, Doubt::misspelling).empty());
  CHECK(found(std::string(struggling) + "Then we met Smallerden in the park.", Doubt::misspelling).find("Small") ==
        std::string::npos);
}

TEST_CASE("a learned name is nobody's slip, whoever writes it", "[misspellings]") {
  const std::string sentence = "The gluteus maximus and the rectus abdominis move the leg.";
  for (const std::string_view writer : {struggling, sure})
    for (const Doubt doubt : {Doubt::misspelling, Doubt::run_together, Doubt::other_word})
      CHECK(found(std::string(writer) + sentence, doubt) == found(writer, doubt));
}

TEST_CASE("a name without its capital is that name before it is a rarer likeness", "[misspellings]") {
  CHECK(found("The rocket flew to venus and came back.", Doubt::misspelling).empty());
  CHECK(found("The rocket flew to venis and came back.", Doubt::misspelling).starts_with("venis → "));
}

}  // namespace
}  // namespace firstread
