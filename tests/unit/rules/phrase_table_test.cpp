#include "rules/phrase_table.h"

#include <catch2/catch.hpp>

#include "english/analysis.h"
#include "support/english.h"

using namespace firstread;
using testing::analyse;

namespace {

// What the phrase marks in the first sentence and what it would be replaced by: "marked > replacement".
std::string mended(std::string_view phrase, std::string_view replacement, std::string_view text) {
  const auto program = PhraseTable::compile({{std::string(phrase), {std::string(replacement)}}});
  if (!program) return "error: " + program.error().message;
  const auto table = PhraseTable::take(*program);
  REQUIRE(table);
  const Analysis analysis = analyse(text, true);
  const Passage sentence = analysis.sentence(0);
  const auto tokens = sentence.tokens();
  for (std::size_t k = 0; k < tokens.size(); ++k)
    for (const Trigger& trigger : table->triggers()) {
      if (trigger.word != tokens[k].key) continue;
      const auto match = table->match(0, tokens, k);
      if (!match) continue;
      CHECK(trigger.beside.may_be(beside(tokens, k)));
      const std::uint32_t begin = tokens[match->marked_first].begin, end = tokens[match->marked_last - 1].end;
      return std::string(sentence.text().substr(begin, end - begin)) + " > " + table->render(0, 0, *match, sentence);
    }
  return "nothing";
}

}  // namespace

TEST_CASE("a phrase is found by its rarest word, whatever stands around it") {
  CHECK(mended("one in the same", "one and the same", "They are One in the same.") ==
        "One in the same > one and the same");
  CHECK(mended("one in the same", "one and the same", "They are one in a million.") == "nothing");
  CHECK(mended("pass-word", "password", "A pass-word is short.") == "pass-word > password");
}

TEST_CASE("a verb keeps its form") {
  const auto foot = [](std::string_view text) { return mended("<flip> the bill", "<foot> the bill", text); };
  CHECK(foot("She flips the bill.") == "flips the bill > foots the bill");
  CHECK(foot("She is flipping the bill.") == "flipping the bill > footing the bill");
  const auto give = [](std::string_view text) { return mended("<lead> rise to", "<give> rise to", text); };
  CHECK(give("It has led rise to doubts.") == "led rise to > given rise to");
  CHECK(give("It led rise to doubts.") == "led rise to > gave rise to");
}

TEST_CASE("choices, classes and what may be missing") {
  CHECK(mended("kind|sort if #JJ", "kind|sort of #JJ", "It is sort if nice.") == "sort if nice > sort of nice");
  CHECK(mended("true to @own words", "true to @own word", "She was true to her words.") ==
        "true to her words > true to her word");
  CHECK(mended("a hand - ? full of", "x", "A hand full of nuts.") == "nothing");
  CHECK(mended("a hand -? full of", "a handful of", "A hand-full of nuts.") == "A hand-full of > a handful of");
  CHECK(mended("[ login|setup ] the", "log_in|set_up", "We setup the room.") == "setup > set up");
}

TEST_CASE("what is asked for as written is found as written, also among choices") {
  CHECK(mended("the [ =may|=june ]", "May|June", "It rained in the june of that year.") == "june > June");
  CHECK(mended("the [ =may|=june ]", "May|June", "It rained in the June of that year.") == "nothing");
  CHECK(mended("[ =Deer ] sir", "dear", "The deer sir is here.") == "nothing");
}

TEST_CASE("only what stands in brackets is marked, and a neighbour may be forbidden") {
  CHECK(mended("to [ loose ] weight", "lose", "I want to loose weight.") == "loose > lose");
  CHECK(mended("!the [ loose ] weight", "lose", "It was the loose weight.") == "nothing");
  CHECK(mended("!the [ loose ] weight", "lose", "Loose weight soon.") == "Loose > lose");
  CHECK(mended("[ everyday ] @end", "every day", "I run everyday, and swim.") == "everyday > every day");
  CHECK(mended("[ everyday ] @end", "every day", "I run in everyday shoes.") == "nothing");
  CHECK(mended("@start [ deer ] #NNP", "dear", "Deer Ann, how are you?") == "Deer > dear");
  CHECK(mended("[ =TV ] show", "tv", "A tv show.") == "nothing");
}

TEST_CASE("mistakes in a phrase are told") {
  CHECK(mended("@owned words", "x", "My words.").find("no class of words") != std::string::npos);
  CHECK(mended("#NN @own", "x", "My words.").find("no word to look for") != std::string::npos);
  CHECK(mended("kind|sort off", "a|b|c of", "kind off").find("nothing in the phrase") != std::string::npos);
}
