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
  CHECK(found(std::string(struggling) + "We wrote to the Muesums.", Doubt::misspelling).ends_with("Muesums → Museums"));
  CHECK(found(std::string(sure) + sentence, Doubt::misspelling).empty());
  CHECK(found(std::string(struggling) + "Then we met Smallerden in the park.", Doubt::misspelling).find("Small") ==
        std::string::npos);
}

TEST_CASE("a misspelling beside another capital is told where the right word goes with it", "[misspellings]") {
  const auto told = [&](const char* sentence) { return found(std::string(sure) + sentence, Doubt::misspelling); };
  CHECK(told("We saw Buckingam Palace.") == "Buckingam → Buckingham");
  CHECK(told("She studies at Cambrige University.") == "Cambrige → Cambridge");
  CHECK(told("She studies at Nanyang University with Professor Collinge.").empty());
  CHECK(told("We met Forrister Palace and Natalja Museum.").empty());
}

TEST_CASE("a far slip is one where the word and its neighbours leave no other meaning", "[misspellings]") {
  const auto told = [&](const char* sentence) { return found(std::string(sure) + sentence, Doubt::misspelling); };
  CHECK(told("Please do not oepn the door.") == "oepn → open");
  CHECK(told("Please bring the tlayuda and the pozole.").empty());
  CHECK(told("Approximitly ten of us raind.") == "Approximitly → Approximately, raind → rained");
  CHECK(told("We met Tory and Torvik at the door.").empty());
}

TEST_CASE("who misspells more words than the draft has unknown ones misspells the one that is left in doubt",
          "[misspellings]") {
  const std::string wrong = "I recieved a beautifull lettre. ", doubt = "We saw it on the rhedarr.";
  CHECK(found(wrong + std::string(sure) + doubt, Doubt::misspelling).ends_with("rhedarr → radar"));
  CHECK(found(std::string(sure) + doubt, Doubt::misspelling).empty());
  CHECK(found(wrong + std::string(sure) + "We bought placemats.", Doubt::misspelling).find("placemats") ==
        std::string::npos);
}

TEST_CASE("what some dictionary has is not doubted", "[misspellings]") {
  CHECK(
      found("The busses were late, and she focussed on her work, biassed and benefitted.", Doubt::misspelling).empty());
}

TEST_CASE("a learned name is nobody's slip, whoever writes it", "[misspellings]") {
  const std::string sentence = "The gluteus maximus and the rectus abdominis move the leg.";
  for (const std::string_view writer : {struggling, sure})
    for (const Doubt doubt : {Doubt::misspelling, Doubt::run_together, Doubt::other_word})
      CHECK(found(std::string(writer) + sentence, doubt) == found(writer, doubt));
}

TEST_CASE("phrases of other languages, names of files and units are no misspellings", "[misspellings]") {
  for (const std::string_view sentence :
       {"The plan is not wrong per se.", "She paints in an avant-garde way, vis-\xC3\xA0-vis the old one.",
        "They served cr\xC3\xA8me br\xC3\xBBl\xC3\xA9"
        "e and foie gras.",
        "Open notes.flac and the .img file.", "We walked 200 yds and bought 5 kgs of flour."})
    CHECK(found(sentence, Doubt::misspelling).empty());
  CHECK(found("We walked home kms later.", Doubt::misspelling).starts_with("kms"));
}

TEST_CASE("a name stays a name where it is written small once", "[misspellings]") {
  const std::string sentence = "We installed Thonny, ran Thonny, liked Thonny and typed thonny once.";
  CHECK(found(sentence, Doubt::misspelling).find("Thonny") == std::string::npos);
}

TEST_CASE("a name without its capital is that name before it is a rarer likeness", "[misspellings]") {
  CHECK(found("The rocket flew to venus and came back.", Doubt::misspelling).empty());
  CHECK(found("The rocket flew to venis and came back.", Doubt::misspelling).starts_with("venis → "));
}

TEST_CASE("small words run together with others are told, whatever their number and capitals", "[misspellings]") {
  const std::string text(sure);
  CHECK(found(text + "There were alotof people.", Doubt::run_together) == "alotof → a lot of");
  CHECK(found(text + "My name is Ana and Iam a student.", Doubt::run_together) == "Iam → I am");
  CHECK(found(text + "On Monday Iwas at home.", Doubt::run_together) == "Iwas → I was");
  CHECK(found(text + "The actor Iain met Ido, who sang, and Igor.", Doubt::run_together).empty());
}

TEST_CASE("a word known only for its parts or from common use is doubted where much is misspelt", "[misspellings]") {
  const std::string sentence = "They sell many procuts for hardwork.";
  const auto told = [&](std::string_view draft) {
    return found(std::string(draft) + sentence, Doubt::misspelling) + ";" +
           found(std::string(draft) + sentence, Doubt::run_together);
  };
  CHECK(told(struggling).find("procuts → products") != std::string::npos);
  CHECK(told(struggling).find("hardwork → hard work") != std::string::npos);
  CHECK(told(sure) == ";");
}

TEST_CASE("a verb and its not in short are misspelt as one word", "[misspellings]") {
  const auto told = [](const char* sentence) { return found(sentence, Doubt::misspelling); };
  const auto meant = [](const char* sentence) {
    const auto found = misspellings(testing::analyse(sentence), testing::english());
    return found.size() == 1 ? found[0].suggestions[0].text : "";
  };
  CHECK(meant("They wern't at home.") == "weren't");
  CHECK(meant("You shoudn't worry.") == "shouldn't");
  CHECK(meant("She dosen't know him.") == "doesn't");
  const auto whole = misspellings(testing::analyse("They wern't at home."), testing::english());
  CHECK(whole.at(0).span.end - whole.at(0).span.begin == 6);
  for (const char* right : {"You mustn't worry.", "We daren't ask.", "It ain't so.", "You needn't and shan't go.",
                            "They can't, won't and don't."})
    CHECK(told(right).empty());
}

TEST_CASE("what a long word with a capital was meant to be is told where much is misspelt", "[misspellings]") {
  const auto told = [](std::string_view draft, std::string_view sentence) {
    return found(std::string(draft) + std::string(sentence), Doubt::misspelling);
  };
  CHECK(told(struggling, "We saw the Cathedrle there.").ends_with("Cathedrle → Cathedral"));
  CHECK(told(sure, "We saw the Smalleton there.").empty());
  CHECK(told(struggling, "We saw the Smallerton there.").find("Smallerton") == std::string::npos);
}

TEST_CASE("a vowel that is written as it is heard is no slip of the keys", "[misspellings]") {
  const auto of_the_keys = [](std::string_view text) {
    const auto found = misspellings(testing::analyse(text), testing::english());
    return !found.empty() && found.front().of_the_keys;
  };
  CHECK_FALSE(of_the_keys("They reached a comprimise in the end."));  // "i" lies beside "o"
  CHECK(of_the_keys("They reached the hiuse in the end."));
  CHECK(of_the_keys("They reached teh end."));
}

}  // namespace
}  // namespace firstread
