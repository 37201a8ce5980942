#include <catch2/catch.hpp>

#include "base/files.h"
#include "english/dialect.h"

namespace firstread {
namespace {

const std::filesystem::path dictionaries = std::filesystem::path(FIRSTREAD_SOURCE) / "dictionaries";

std::string found(std::vector<std::string_view> words) {
  const auto files = disk();
  const auto lexicon = Lexicon::open(*files, dictionaries / "en/lexicon.bin");
  REQUIRE(lexicon);
  std::vector<Token> tokens;
  for (const std::string_view word : words) tokens.push_back({.text = word, .lower = word});
  return find_dialect(tokens, **lexicon);
}

}  // namespace

TEST_CASE("every dialect's folder can be read", "[dialect]") {
  const auto files = disk();
  const auto tags = dialect_tags(*files, dictionaries);
  CHECK(tags == std::vector<std::string>{"en-AU", "en-CA", "en-GB", "en-GB-ize", "en-US"});
  for (const std::string& tag : tags) {
    const auto dialect = read_dialect(*files, dictionaries, tag);
    REQUIRE(dialect);
    CHECK(dialect->bit != 0);
    CHECK_FALSE(dialect->package.empty());
  }
  const auto none = read_dialect(*files, dictionaries, "en-XX");
  REQUIRE_FALSE(none);
  CHECK(none.error().message.find("en-GB-ize") != std::string::npos);
}

TEST_CASE("the dialect is found from words that only some have", "[dialect]") {
  CHECK(found({"the", "colour", "of", "the", "theatre", "was", "organised"}) == "en-GB");
  CHECK(found({"the", "colour", "of", "the", "centre", "was", "organized"}) == "en-GB-ize");
  CHECK(found({"the", "color", "of", "the", "theater", "was", "organized"}) == "en-US");
  CHECK(found({"the", "dog", "sat", "here"}).empty());
}

TEST_CASE("a word as another dialect spells it", "[dialect]") {
  const auto files = disk();
  const auto lexicon = *Lexicon::open(*files, dictionaries / "en/lexicon.bin");
  const auto us = static_cast<std::uint8_t>(DialectBit::us), gb = static_cast<std::uint8_t>(DialectBit::gb_ise);
  const std::pair<const char*, const char*> rows[] = {
      {"colour", "color"},       {"theatre", "theater"}, {"organise", "organize"}, {"analyse", "analyze"},
      {"travelled", "traveled"}, {"defence", "defense"}, {"jewellery", "jewelry"}};
  for (const auto& [british, american] : rows) {
    INFO(british);
    CHECK(respell(british, us, *lexicon) == american);
  }
  CHECK(respell("color", gb, *lexicon) == "colour");
  CHECK(respell("house", us, *lexicon).empty());
}

}  // namespace firstread
