#include <catch2/catch.hpp>
#include <random>

#include "rules/pattern.h"
#include "support/english.h"

using namespace firstread;
using testing::analyse;

namespace {

std::vector<Hit> hits_of(const Patterns& patterns, const Passage& sentence) {
  std::vector<Hit> hits;
  for (std::uint32_t k = 0; k < sentence.tokens().size(); ++k)
    for (const Trigger& trigger : patterns.triggers())
      if (trigger.word == sentence.tokens()[k].key && trigger.beside.may_be(beside(sentence.tokens(), k)))
        hits.push_back({0, k});
  return hits;
}
std::vector<PatternMatch> from_triggers(const Patterns& patterns, const Passage& sentence) {
  return patterns.matches(0, sentence, hits_of(patterns, sentence));
}

// What the pattern marks in the first sentence, "a b|c": looked for everywhere, and from where its triggers stand.
std::string marked(std::string_view pattern, std::string_view text) {
  const auto program = Patterns::compile({std::string(pattern)});
  if (!program) return "error: " + program.error().message;
  const auto patterns = Patterns::take(*program);
  REQUIRE(patterns);
  const Analysis analysis = analyse(text, patterns->needs_tree());
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

TEST_CASE("items on tag, part of speech, lemma, feature and relation") {
  CHECK(marked("#VBZ", "She sings, and they sing.") == "sings");
  CHECK(marked("#VB* well", "She sings well.") == "sings well");
  CHECK(marked("#PRON <sing>", "She sings, and the birds sing.") == "She sings");
  CHECK(marked("#nsubj", "The birds eat seeds.") == "birds");
  CHECK(marked("#obj", "The birds eat seeds.") == "seeds");
  CHECK(marked("#Number=Plur", "The child saw two birds.") == "birds");
  CHECK(marked("#Tense=Past", "She sang, and now she sings.") == "sang");
  CHECK(marked("<sing>&#Tense=Past", "She sang, and now she sings.") == "sang");
  CHECK(marked("#VerbForm=Part&#Tense=Past", "The song was written by children.") == "written");
  CHECK(marked("#Person=3&#Number=Sing", "They sing, and she sings.") == "she|sings");
  CHECK(marked("#Mood=Imp", "Close the door.") == "Close");
  CHECK(marked("#Degree=Sup", "It was the oldest house.") == "oldest");
  CHECK(marked("!#Number=Plur&#NOUN", "The child saw two birds.") == "child");
}

TEST_CASE("items on the head: by word, lemma, tag, relation and feature") {
  CHECK(marked("#NOUN&^<eat>", "The old birds ate seeds in the garden.") == "birds|seeds|garden");
  CHECK(marked("#obj&^ate", "The old birds ate seeds.") == "seeds");
  CHECK(marked("#ADJ&^#NOUN", "The old birds are happy.") == "old");
  CHECK(marked("the&^#nsubj", "The birds ate the seeds.") == "The");
  CHECK(marked("#DET&^#Number=Plur", "The birds ate the seed.") == "The");
  CHECK(marked("#DET&!^#Number=Plur", "The birds ate the seed.") == "the");
  CHECK(marked("#NOUN&^(<see>|<eat>)", "The birds ate seeds.") == "birds|seeds");
  CHECK(marked("#NOUN&^(<see>|#root)", "The birds ate seeds.") == "birds|seeds");
  CHECK(marked("#VERB&^#VERB", "The birds ate seeds.") == "");  // the top of a sentence has no head
  CHECK(marked("#VERB&!^#VERB", "The birds ate seeds.") == "ate");
}

TEST_CASE("whether the head is in a capture that stands before, around or after") {
  CHECK(marked("{verb: <eat>} _{0,3} [[#NOUN&^{verb}]]", "They eat the red berries.") == "berries");
  CHECK(marked("{verb: <eat>} _{0,6} [[#NOUN&!^{verb}]]", "They eat berries of trees.") == "trees");
  CHECK(marked("[[#NOUN&^{verb}]] _{0,3} {verb: #VERB}", "The birds often eat berries.") == "birds");
  CHECK(marked("[[#ADJ&^{verb}]] _{0,3} {verb: #VERB}", "The old birds often eat berries.") == "");
  CHECK(marked("{noun: [[the&^{noun}]] #ADJ? #NOUN}", "She saw the old birds.") == "the");
  CHECK(marked("[[#NOUN&^{verb}]] ({verb: #VERB})?", "The birds eat.") == "birds");  // no capture, no head in it
  CHECK(marked("{a: <eat>} [[_&^{a}{1,3}]] here", "They eat it up here.") == "it up");
}

TEST_CASE("the example of the manual tells what belongs together from what stands together") {
  constexpr std::string_view pattern = "#nsubj&#Number=Plur&^{verb} _{0,4} [[{verb: #VBZ}]]";
  CHECK(marked(pattern, "The boys in our school plays chess.") == "plays");
  CHECK(marked(pattern, "The boys know he plays.") == "");
  CHECK(marked(pattern, "The boys in our school play chess.") == "");
}

TEST_CASE("a choice about one token") {
  CHECK(marked("#NOUN&(dog|cat)", "The dog, the cat and the bird.") == "dog|cat");
  CHECK(marked("(dog|cat|bird)&!#Number=Plur", "Birds and a dog, a bird.") == "dog|bird");
  CHECK(marked("!(#NOUN|#PUNCT|the) @end", "The dog barked.") == "barked");
  CHECK(marked("<see>&(#VBD|#VBZ)", "She saw it, they see it, he sees it.") == "saw|sees");
}

TEST_CASE("a pattern asks for trees only where it needs them") {
  const auto needs = [](std::string_view text) {
    const auto pattern = compile_pattern(text);
    return std::string(pattern->tree ? "tree" : pattern->tags ? "tags" : "words");
  };
  CHECK(needs("of the") == "words");
  CHECK(needs("of #NN") == "tags");
  CHECK(needs("of #Number=Plur") == "tags");
  CHECK(needs("(of|#VBZ)&!at") == "tags");
  CHECK(needs("#nsubj of") == "tree");
  CHECK(needs("(of|#nsubj)&!at") == "tree");
  CHECK(needs("#Mood=Imp") == "tree");
  CHECK(needs("of&^of") == "tree");
  CHECK(needs("{a: of} #NN&^{a}") == "tree");
}

TEST_CASE("what is asked of the head is no trigger") {
  CHECK(compile_pattern("#NOUN&^<eat>")->triggers.empty());
  CHECK(compile_pattern("berry&^<eat>")->triggers == std::vector<std::string>{"berry"});
  CHECK(compile_pattern("#NOUN&(dog|cat)")->triggers == std::vector<std::string>{"cat", "dog"});
  CHECK(compile_pattern("(dog|#NN)&#NOUN")->triggers.empty());
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
  auto program = Patterns::compile(
      {"@start (a|b*)+ {x: <go>} [[non~_]]", "!the cat", "{x: <go>} _{0,3} #NOUN&^{x}&^(<go>|#VB)&!#Number=Plur"});
  REQUIRE(program);
  CHECK(Patterns::take(*program));
  for (std::size_t size = 0; size < program->size(); ++size) CHECK_FALSE(Patterns::take(program->substr(0, size)));
  std::mt19937 random(3);
  const Analysis analysis = analyse("The cat and a big dog went to non-stop parties.");
  for (int k = 0; k < 20000; ++k) {
    std::string damaged = *program;
    damaged[random() % damaged.size()] ^= static_cast<char>(1 << random() % 8);
    if (const auto patterns = Patterns::take(damaged))  // whatever they mean now, they mean it within bounds
      for (std::uint32_t p = 0; p < patterns->size(); ++p) patterns->matches(p, analysis.sentence(0));
  }
}

TEST_CASE("a wrong pattern says where and what would be right") {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"(a|b", "wants \")\""},
      {"a [[b", "wants \"]]\""},
      {"@cap it", "no class @cap"},
      {"very?", "nothing at all"},
      {"#QQQ", "no Penn tag"},
      {"", "empty"},
      {"(a?)+ b", "cannot be repeated"},
      {"a{3,1}", "from few to more"},
      {"#Numbr=Plur", "known are Case, Definite"},
      {"#Number=Plural", "its values are Sing, Plur"},
      {"#Number", "has a value: #Number=Sing"},
      {"a&^{b}", "name one: {b: …}"},
      {"{b: a} (_&^{b})+", "not with \"+\""},
      {"{b: a} _&^{b}{0,5}", "at most four times"},
      {"^!a", "!^<be>"},
      {"^^a", "one step only"},
      {"^{a: b}", "written ^{name}"},
      {"a&(b c|d)", "each part is one test"},
      {"!(a|!b)", "before the bracket: !(a|b)"},
      {"a&(b|(c|d))", "no brackets"},
      {"[[a]]&b", "right behind one"},
      {"a &b", "right behind one"},
      {"a&(don't|b)", "each part is one test"},
      {"a b&(c", "wants \")\""},
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

  // Heads that are asked for at the end of the pattern are bounded as all else is.
  std::string late = "(_&^{x}){0,4}";
  for (int k = 0; k < 20; ++k) late += " _{0,20}";
  CHECK(marked(late + " {x: zebra}", text) == "");
}

TEST_CASE("a word wakes a pattern only beside words that may stand there") {
  const auto wakes = [](std::string_view pattern, std::string_view text) {
    const auto program = Patterns::compile({std::string(pattern)});
    const Analysis analysis = analyse(text);
    return !hits_of(*Patterns::take(*program), analysis.sentence(0)).empty();
  };
  CHECK(wakes("the (fact|idea) of", "It is the fact of the day."));
  CHECK_FALSE(wakes("the (fact|idea) of", "It is a fact of life."));
  CHECK_FALSE(wakes("the (fact|idea) of", "The fact and the idea."));
  CHECK(wakes("which very? @word", "which"));
  CHECK_FALSE(wakes("very? <go>+ home", "go"));
  CHECK(wakes("very? <go>+ home", "go go home"));
  CHECK(wakes("@start (which|who) not", "Which not"));
  CHECK(wakes("_ zebra _", "zebra"));
}
