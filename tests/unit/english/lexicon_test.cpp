#include <catch2/catch.hpp>

#include "base/files.h"
#include "english/lexicon.h"

namespace firstread {
namespace {

const std::filesystem::path file = std::filesystem::path(FIRSTREAD_SOURCE) / "dictionaries/en/lexicon.bin";

std::shared_ptr<const Lexicon> lexicon() {
  const auto files = disk();
  auto opened = Lexicon::open(*files, file);
  REQUIRE(opened);
  return *opened;
}

bool has(std::uint8_t dialects, DialectBit bit) { return (dialects & static_cast<std::uint8_t>(bit)) != 0; }

}  // namespace

TEST_CASE("a word is found whatever its case, with the cases that are right", "[lexicon]") {
  const auto words = lexicon();
  REQUIRE(words->find("house"));
  CHECK(words->find("House")->lower);
  CHECK_FALSE(words->find("london")->lower);
  CHECK(words->find("london")->capital);
  CHECK(words->find("nasa")->capitals);
  CHECK(words->find("café"));
  CHECK(words->find("don't"));
  CHECK_FALSE(words->find("housse"));
  CHECK_FALSE(words->find(""));
  CHECK_FALSE(words->find(std::string(500, 'x')));
}

TEST_CASE("spellings belong to dialects", "[lexicon]") {
  const auto words = lexicon();
  const auto colour = words->find("colour")->dialects, color = words->find("color")->dialects;
  CHECK(has(colour, DialectBit::gb_ise));
  CHECK_FALSE(has(colour, DialectBit::us));
  CHECK(has(color, DialectBit::us));
  CHECK_FALSE(has(color, DialectBit::gb_ise));
  CHECK(has(words->find("organise")->dialects, DialectBit::gb_ise));
  CHECK_FALSE(has(words->find("organise")->dialects, DialectBit::gb_ize));
  CHECK(has(words->find("organize")->dialects, DialectBit::gb_ize));
  CHECK_FALSE(has(words->find("organize")->dialects, DialectBit::gb_ise));
  CHECK(has(words->find("advertise")->dialects, DialectBit::gb_ize));  // never with z
}

TEST_CASE("sound, syllables, tags and counting", "[lexicon]") {
  const auto words = lexicon();
  CHECK(words->find("hour")->vowel_sound);
  CHECK_FALSE(words->find("university")->vowel_sound);
  CHECK(words->find("university")->sound_known);
  CHECK(words->find("banana")->syllables == 3);
  CHECK((words->find("walked")->tags & bit(Xpos::vbd)) != 0);
  CHECK((words->find("walked")->tags & bit(Xpos::nns)) == 0);
  CHECK((words->find("the")->tags) == bit(Xpos::dt));
  CHECK(words->find("advice")->uncountable);
  CHECK_FALSE(words->find("advice")->countable);
  CHECK(words->find("house")->countable);
  CHECK(words->find("the")->zipf > 7);
}

TEST_CASE("what is frequent is not always right", "[lexicon]") {
  const auto words = lexicon();
  CHECK(words->find("alot")->misspelling);
  CHECK(words->find("recieve")->misspelling);
  CHECK_FALSE(words->find("receive")->misspelling);
}

TEST_CASE("the tree leads to words", "[lexicon]") {
  const auto words = lexicon();
  const auto tree = words->tree();
  REQUIRE(tree.size() > 1000);
  std::uint32_t at = 0;
  for (const char letter : std::string("the")) {
    at = tree[at].child();
    REQUIRE(at != 0);
    while (tree[at].letter() != letter && !tree[at].last()) ++at;
    REQUIRE(tree[at].letter() == letter);
  }
  CHECK(tree[at].ends_word());
  CHECK(tree[at].highest_zipf() > 7);
}

TEST_CASE("what follows verbs", "[lexicon]") {
  const auto words = lexicon();
  CHECK(words->patterns("enjoy").ing == Use::often);
  CHECK(words->patterns("enjoy").infinitive == Use::hardly_ever);
  CHECK(words->patterns("enjoy").object == Use::usual);
  CHECK(words->patterns("want").infinitive == Use::usual);
  CHECK(words->patterns("want").object_infinitive == Use::often);
  CHECK(words->patterns("want").ing == Use::hardly_ever);
  CHECK(words->patterns("suggest").clause == Use::usual);
  CHECK(words->patterns("suggest").object_infinitive == Use::hardly_ever);
  CHECK(words->patterns("start").ing >= Use::often);
  CHECK(words->patterns("start").infinitive == Use::often);
  CHECK(words->patterns("depend").prepositions[0] == "on");
  CHECK(words->patterns("listen").prepositions[0] == "to");
  CHECK(words->patterns("insist").prepositions[0] == "on");
  CHECK(words->patterns("avoid").prepositions[0].empty());
}

TEST_CASE("of what is no verb, is rare or is no word nothing is known to follow", "[lexicon]") {
  const auto words = lexicon();
  for (const std::string_view word : {"table", "enjoyed", "beautiful", "abseil", "xyzzyx", ""}) {
    INFO(word);
    CHECK_FALSE(words->patterns(word).known());
    CHECK(words->patterns(word).prepositions[0].empty());
  }
}

}  // namespace firstread
