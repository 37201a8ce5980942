#include "english/weighing.h"

#include <catch2/catch.hpp>

#include "support/english.h"
#include "support/memory_files.h"

using namespace firstread;

namespace {

Result<Weighing> read(std::string table) {
  testing::MemoryFiles files;
  files.put("weighing.tsv", std::move(table));
  return Weighing::open(files, "weighing.tsv");
}

}  // namespace

TEST_CASE("signs add up: numbers by their size, marks by being there") {
  const auto weighing = read("# kind\tsign\tvalue\tweight\nverb\t\t\t-1\nverb\tgain\t\t0.5\nverb\ttag\tVBD\t2\n");
  REQUIRE(weighing);
  Signs signs;
  CHECK(weighing->evidence("verb", signs) == Approx(Weighing::spread * -1));
  signs.add("gain", 4);
  CHECK(weighing->evidence("verb", signs) == Approx(Weighing::spread * 1));
  signs.add("tag", "VBD");
  signs.add("tag", "VBZ");    // no weight, no say
  signs.add("elsewhere", 9);  // the same
  CHECK(weighing->evidence("verb", signs) == Approx(Weighing::spread * 3));
  CHECK(signs.text() == "gain 4.000 tag=VBD tag=VBZ elsewhere 9.000");
  CHECK(weighing->knows("verb"));
  CHECK_FALSE(weighing->knows("noun"));
}

TEST_CASE("a damaged table of weights is an error with its line") {
  for (const char* const line : {"verb\tgain\t\n", "verb\n", "verb\tgain\t\tmuch\n"}) {
    const auto weighing = read(std::string("verb\t\t\t-1\n") + line);
    REQUIRE_FALSE(weighing);
    CHECK(weighing.error().line == 2);
  }
}

TEST_CASE("the weights that come with the program know what learners do") {
  const auto& weighing = testing::english().weighing();
  REQUIRE(weighing);
  const auto of = [&](std::string_view kind, std::string_view sign, std::string_view value) {
    Signs signs;
    signs.add("score", 4);
    signs.add(sign, value);
    return weighing->evidence(kind, signs);
  };
  // The base form where another is due is a slip of learners, -s for the past is none.
  CHECK(of("verb", "change", "base-participle") > of("verb", "change", "third-past"));
  // "The nature" is a likelier error than "the car".
  CHECK(of("needless-the", "noun", "uncountable") > of("needless-the", "noun", "countable"));
  CHECK(of("needless-a", "noun", "countable") < of("needless-a", "noun", "unheard-of"));
  CHECK(weighing->knows("preposition"));
}
