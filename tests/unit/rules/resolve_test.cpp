#include "rules/resolve.h"

#include <catch2/catch.hpp>

#include "rules/prior.h"
#include "support/english.h"

using namespace firstread;

namespace {

Rule rule(std::string id, Kind kind, std::string check, Tier tier = Tier::likely) {
  const std::string skill = id.substr(0, id.find('/'));
  return {.id = std::move(id), .skill = skill, .kind = kind, .tier = tier, .check = std::move(check)};
}

// A finding on the first place where the words stand in the text.
Finding on(const Rule& of, std::string_view text, std::string_view words, std::string replacement, float surplus = 0) {
  const auto at = static_cast<std::uint32_t>(text.find(words));
  REQUIRE(at < text.size());
  return {.rule = &of,
          .span = {Offset{at}, Offset{at + static_cast<std::uint32_t>(words.size())}},
          .replacements = {std::move(replacement)},
          .certainty = is_weighed(of) ? certainty_of(surplus) : std::uint8_t{0}};
}

// "id > first replacement", a line each.
std::string kept(Findings raw, std::string_view text) {
  std::string out;
  for (const Finding& finding : resolve(std::move(raw), testing::analyse(text, false)).findings)
    out += finding.rule->id + " > " + finding.replacements.front() + "\n";
  return out;
}

const Rule capital = rule("capitals/start", Kind::mechanics, "capitals", Tier::sure);
const Rule contraction = rule("apostrophes/contraction", Kind::mechanics, "words");
const Rule misspelling = rule("spelling/word", Kind::spelling, "spelling", Tier::sure);
const Rule sound = rule("articles/sound", Kind::grammar, "article", Tier::sure);
const Rule tree = rule("agreement/tree", Kind::grammar, "agreement");
const Rule word = rule("confusions/usual", Kind::spelling, "statistics_confusion");
const Rule noun_number = rule("numbers/usual", Kind::grammar, "statistics_number");

}  // namespace

TEST_CASE("what is said of a word takes the capital of its sentence with it") {
  constexpr std::string_view text = "It is late. theres no time to lose.";
  const Finding start = on(capital, text, "theres", "Theres"), short_form = on(contraction, text, "theres", "there's");
  CHECK(kept({start, short_form}, text) == "apostrophes/contraction > There's\n");
  CHECK(kept({short_form, start}, text) == "apostrophes/contraction > There's\n");
  CHECK(kept({start}, text) == "capitals/start > Theres\n");
}

TEST_CASE("beside a misspelling what rests on the reading waits, and what rests on the words does not") {
  constexpr std::string_view text = "He made a extreme dicision , and they was there.";
  const Finding typo = on(misspelling, text, "dicision", "decision");
  CHECK(kept({on(sound, text, "a", "an"), typo}, text).find("articles/sound") != std::string::npos);
  CHECK(kept({on(tree, text, "extreme", "extremes"), typo}, text) == "spelling/word > decision\n");
  CHECK(kept({typo, on(tree, text, "was", "were")}, text) == "spelling/word > decision\nagreement/tree > were\n");
}

TEST_CASE("a comma after a misspelt word does not hide the misspelling") {
  constexpr std::string_view text = "To mend this situasion we read more.";
  const Rule opening = rule("commas/opening", Kind::mechanics, "pattern", Tier::sure);
  const Finding typo = on(misspelling, text, "situasion", "situation");
  const Finding comma = on(opening, text, "situasion", "situasion,");
  CHECK(kept({typo, comma}, text) == "spelling/word > situation\n");
  CHECK(kept({comma, typo}, text) == "spelling/word > situation\n");
  CHECK(kept({comma}, text) == "commas/opening > situasion,\n");
}

TEST_CASE("a verb that goes with its subject speaks for the subject as it is written") {
  constexpr std::string_view text = "The box of chocolates are open, and the lid is on the floor.";
  const Finding number = on(noun_number, text, "box", "boxes");
  Finding verb = on(tree, text, "are", "is");
  CHECK(kept({number, verb}, text) == "numbers/usual > boxes\nagreement/tree > is\n");
  verb.arguments["head"] = "box";
  CHECK(kept({number, verb}, text) == "agreement/tree > is\n");
}

TEST_CASE("of two unusual words side by side the likelier is told") {
  constexpr std::string_view text = "In these paper I say why the city needs more parks.";
  const auto both = [&](float of_these, float of_paper) {
    return kept({on(word, text, "these", "this", of_these), on(noun_number, text, "paper", "papers", of_paper)}, text);
  };
  CHECK(both(7, 6) == "confusions/usual > this\n");
  CHECK(both(6, 7) == "numbers/usual > papers\n");
  CHECK(kept({on(word, text, "these", "this", 7), on(noun_number, text, "city", "cities", 7)}, text) ==
        "confusions/usual > this\nnumbers/usual > cities\n");
}
