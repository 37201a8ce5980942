#include <catch2/catch.hpp>
#include <random>

#include "rules/pattern.h"
#include "support/english.h"

using namespace firstread;
using testing::analyse;

namespace {

std::vector<PatternMatch> from_triggers(const Patterns& patterns, const Passage& sentence) {
  std::vector<Hit> hits;
  for (std::uint32_t k = 0; k < sentence.tokens().size(); ++k)
    for (const Trigger& trigger : patterns.triggers())
      if (trigger.word == sentence.tokens()[k].key) hits.push_back({0, k});
  return patterns.matches(0, sentence, hits);
}

// What the pattern marks in the first sentence, "a b|c": looked for everywhere, and from where its triggers stand.
std::string marked(std::string_view pattern, std::string_view text) {
  const auto program = Patterns::compile({std::string(pattern)});
  if (!program) return "error: " + program.error().message;
  const auto patterns = Patterns::take(*program);
  REQUIRE(patterns);
  const Analysis analysis = analyse(text, patterns->needs_tags());
  const auto matches = patterns->matches(0, analysis.sentence(0));
  if (patterns->is_triggered(0)) {
    const auto same = from_triggers(*patterns, analysis.sentence(0));
    REQUIRE(same.size() == matches.size());
    for (std::size_t k = 0; k < same.size(); ++k) {
      CHECK(same[k].first == matches[k].first);
      CHECK(same[k].last == matches[k].last);
      CHECK(same[k].marked_first == matches[k].marked_first);
    }
  }
  std::string out;
  for (const PatternMatch& match : matches) {
    if (!out.empty()) out += "|";
    const auto tokens = analysis.sentence(0).tokens();
    const std::uint32_t begin = tokens[match.marked_first].begin, end = tokens[match.marked_last - 1].end;
    out += std::string(analysis.document().blocks[0].prose.text.substr(begin, end - begin));
  }
  return out;
}

}  // namespace

TEST_CASE("a pattern is words, alternatives, what may be missing and what repeats") {
  CHECK(marked("due to the fact that", "He left DUE to the fact that it rained.") == "DUE to the fact that");
  CHECK(marked("(could|would|should) of", "I could of gone, and he would of too.") == "could of|would of");
  CHECK(marked("very? big", "a big and very big dog") == "big|very big");
  CHECK(marked("very+ big", "a very very big dog") == "very very big");
  CHECK(marked("so _{0,2} that", "so very good that and so a b c that") == "so very good that");
  CHECK(marked("don't", "I don’t care.") == "don’t");
  CHECK(marked("the (first|last) (one|two of)", "the last two of them") == "the last two of");
}

TEST_CASE("marks, captures, classes and negation") {
  CHECK(marked("could [[of]]", "He could of gone.") == "of");
  CHECK(marked("@capital is", "Ann is here and bob is there.") == "Ann is");
  CHECK(marked("!the cat", "the cat and a cat") == "a cat");
  CHECK(marked("!(the|a) cat", "the cat, a cat, my cat") == "my cat");
  CHECK(marked("@start however", "However it ended.") == "However");
  CHECK(marked("@start however", "It ended however.") == "");
  CHECK(marked("though @end", "It was good though.") == "though");
  CHECK(marked("<be> going", "They were going and he's going.") == "were going|'s going");
  CHECK(marked("*less", "A hopeless case.") == "hopeless");
  CHECK(marked("non~@hyphen~@word", "a non-stop, non - stop flight") == "non-stop");
  CHECK(marked("what \\?", "What?") == "What?");

  const auto program = Patterns::compile({"{verb: <make>} {what: _} sure"});
  REQUIRE(program);
  const auto patterns = Patterns::take(*program);
  REQUIRE(patterns);
  const Analysis analysis = analyse("He makes it sure.", false);
  const auto matches = patterns->matches(0, analysis.sentence(0));
  REQUIRE(matches.size() == 1);
  REQUIRE(matches[0].captures.size() == 2);
  CHECK(matches[0].captures[0].name == "verb");
  CHECK(analysis.tokens()[matches[0].captures[0].first].text == "makes");
}

TEST_CASE("a pattern knows which words must be there") {
  const auto triggers = [](std::string_view text) {
    const auto pattern = compile_pattern(text);
    std::string out;
    for (const std::string& word : pattern->triggers) out += word + " ";
    return out;
  };
  CHECK(triggers("the fact that") == "fact ");
  CHECK(triggers("(could|would) of") == "could would ");
  CHECK(triggers("@capital _") == "");
  CHECK(triggers("very? big") == "big ");
}

TEST_CASE("a pattern knows how far before its trigger it may begin") {
  const auto before = [](std::string_view text) {
    const Distance distance = compile_pattern(text)->before_trigger;
    return std::make_pair(distance.least, distance.most);
  };
  CHECK(before("big dog") == std::make_pair(0u, 0u));
  CHECK(before("the very? big") == std::make_pair(1u, 2u));
  CHECK(before("@capital (a|_ b c) [[elephant]]") == std::make_pair(2u, 4u));
  CHECK(before("@any{0,3} @word fact") == std::make_pair(1u, 4u));
  CHECK(before("@word+ fact").second == Distance::any);
}

TEST_CASE("packed patterns that are cut or lead outside themselves are refused") {
  auto program = Patterns::compile({"@start (a|b*)+ {x: <go>} [[non~_]]", "!the cat"});
  REQUIRE(program);
  CHECK(Patterns::take(*program));
  for (std::size_t size = 0; size < program->size(); ++size) CHECK_FALSE(Patterns::take(program->substr(0, size)));
  std::mt19937 random(3);
  const Analysis analysis = analyse("The cat and a big dog went to non-stop parties.", false);
  for (int k = 0; k < 20000; ++k) {
    std::string damaged = *program;
    damaged[random() % damaged.size()] ^= static_cast<char>(1 << random() % 8);
    if (const auto patterns = Patterns::take(damaged))  // whatever they mean now, they mean it within bounds
      for (std::uint32_t p = 0; p < patterns->size(); ++p) patterns->matches(p, analysis.sentence(0));
  }
}

TEST_CASE("a wrong pattern says where and what would be right") {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"(a|b", "wants \")\""},           {"a [[b", "wants \"]]\""},      {"@cap it", "no class @cap"},
      {"very?", "nothing at all"},       {"#QQQ", "no Penn tag"},        {"", "empty"},
      {"(a?)+ b", "cannot be repeated"}, {"a{3,1}", "from few to more"},
  };
  for (const auto& [pattern, words] : rows) {
    const auto parsed = Patterns::compile({std::string(pattern)});
    INFO(pattern);
    REQUIRE_FALSE(parsed);
    CHECK_THAT(parsed.error().message, Catch::Contains(std::string(words)));
  }
}

TEST_CASE("a pattern that would explode finds nothing and soon") {
  std::string nested = "(a|a a)", pattern;
  for (int k = 0; k < 12; ++k) pattern += nested + "+ ";
  pattern += "b";
  std::string text;
  for (int k = 0; k < 60; ++k) text += "a ";
  CHECK(marked(pattern, text) == "");
}
