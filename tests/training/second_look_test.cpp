#include <cmath>
#include <map>

#include <catch2/catch.hpp>

#include "logistic.h"
#include "spoil.h"
#include "support/documents.h"
#include "support/english.h"

using namespace firstread;
using namespace firstread::statistics;

namespace {

constexpr std::string_view clean =
    "The children went to the old castle on a hill, and their teacher told them a story about its kings. "
    "When they came home in the evening, they were tired. In the morning, a friend of mine writes letters to his "
    "parents, who live in small villages near the sea. Nature is a teacher of great patience, but people learn slowly.";

SpoiltText spoilt(double strength, std::uint64_t seed) {
  auto document = parse(Source("clean.txt", std::string(clean)), format_plain);
  REQUIRE(document);
  const Analysis analysis = testing::english().analyse(*std::move(document), true, "en-US");
  return spoil(testing::english(), analysis, strength, seed);
}

std::string mended(const SpoiltText& spoilt) {
  std::string out = spoilt.text;
  for (auto place = spoilt.places.rbegin(); place != spoilt.places.rend(); ++place)
    out.replace(place->begin, place->end - place->begin, place->original);
  return out;
}

}  // namespace

TEST_CASE("what was spoilt can be undone, and the same seed spoils alike") {
  CHECK(spoilt(0, 1).text == clean);
  std::size_t places = 0;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const SpoiltText once = spoilt(3, seed);
    CHECK(mended(once) == clean);
    CHECK(once.text == spoilt(3, seed).text);
    places += once.places.size();
  }
  CHECK(places > 20 * 3);
  CHECK(places < 20 * 30);
}

TEST_CASE("the regression finds what tells right from wrong, and leaves rare marks out") {
  std::vector<Example> examples;
  for (int i = 0; i < 2000; ++i) {
    Example one;
    const double number = i % 10;
    one.signs.emplace_back("number", number);
    if (i % 3 == 0) one.signs.emplace_back("mark=yes", 1);
    if (i < 5) one.signs.emplace_back("mark=rare", 1);
    one.signs.emplace_back("noise", i * 7919 % 13);
    // Numbers of 5 and more are mostly right, with the mark a little sooner.
    one.right = number + (i % 3 == 0 ? 2 : 0) + i * 31 % 5 - 2 > 5;
    examples.push_back(one);
  }
  std::map<std::string, double> found;
  for (const auto& [sign, weight] : weights(examples, 10)) found[sign] = weight;
  CHECK(found.at("number") > 0.5);
  CHECK(found.at("mark=yes") > 1);
  CHECK(found.at("") < 0);
  CHECK(found.count("mark=rare") == 0);
  CHECK((found.count("noise") == 0 || std::abs(found.at("noise")) < 0.1));
}
