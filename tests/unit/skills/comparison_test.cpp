#include "skills/comparison.h"

#include <catch2/catch.hpp>

#include "rules/examples.h"
#include "skills/alignment.h"
#include "support/english.h"

namespace firstread {
namespace {

// A draft whose places to mend are marked: [[there]]. All of them are of one rule.
Sketch draft(std::string_view marked, std::uint64_t salt = 1) {
  static const Rule rule{.id = "words/wrong", .skill = "words"};
  const Marked read = unmark(marked);
  const Analysis analysis = testing::analyse(read.text, false);
  Findings findings;
  for (const Span& mark : read.marks) findings.push_back({.rule = &rule, .span = mark});
  return sketch(analysis, findings, salt);
}

std::string fates(std::string_view then, std::string_view now) {
  const DraftComparison all = compare(draft(then), draft(now));
  return std::to_string(all.fixed) + " fixed, " + std::to_string(all.removed) + " removed, " +
         std::to_string(all.still_there) + " still there, " + std::to_string(all.fresh) + " new";
}

TEST_CASE("findings are matched across drafts") {
  CHECK(fates("I [[goed]] home. It was [[grate]].", "I went home. It was [[grate]].") ==
        "1 fixed, 0 removed, 1 still there, 0 new");
  CHECK(fates("I [[goed]] home.", "I [[goed]] home.") == "0 fixed, 0 removed, 1 still there, 0 new");
  CHECK(fates("I went home.", "I [[goed]] home.") == "0 fixed, 0 removed, 0 still there, 1 new");
  SECTION("the sentence around it was edited") {
    CHECK(fates("Yesterday I [[goed]] home with my brother and my dog.",
                "Last week I [[goed]] home slowly with my brother and the old dog.") ==
          "0 fixed, 0 removed, 1 still there, 0 new");
  }
  SECTION("the paragraph moved") {
    CHECK(fates("We [[was]] late for school again.\nMy dog likes the [[grate]] park behind the mill.",
                "My dog likes the [[grate]] park behind the mill.\nWe [[was]] late for school again.") ==
          "0 fixed, 0 removed, 2 still there, 0 new");
  }
  SECTION("the paragraph moved and was edited") {
    CHECK(fates("We [[was]] late for school again.\nMy dog likes the [[grate]] park behind the mill.\nThe end came "
                "soon after that day.",
                "My small dog likes the [[grate]] park behind our mill.\nThe end came soon after that day.\nWe were "
                "late for school again.") == "1 fixed, 0 removed, 1 still there, 0 new");
  }
  SECTION("two of a kind in one sentence, and one is mended") {
    CHECK(fates("He [[dont]] know and she [[dont]] care.", "He doesn't know and she [[dont]] care.") ==
          "1 fixed, 0 removed, 1 still there, 0 new");
  }
  SECTION("a wrong word was changed into another wrong word") {
    CHECK(fates("They took [[there]] coats home.", "They took [[they're]] coats home.") ==
          "0 fixed, 0 removed, 1 still there, 0 new");
  }
  SECTION("one sentence became two") {
    CHECK(fates("The bell [[rang, we]] left the hall and [[goed]] home.",
                "The bell rang. We left the hall and [[goed]] home.") == "1 fixed, 0 removed, 1 still there, 0 new");
  }
  SECTION("two sentences became one") {
    CHECK(fates("I like my aunt. Because she [[bake]] good bread.",
                "I like my aunt because she [[bake]] good bread.") == "0 fixed, 0 removed, 1 still there, 0 new");
  }
  SECTION("the same mistake in a new sentence that sounds alike") {
    CHECK(
        fates("I think the mayor [[should of]] asked the people first. Many of them live in small flats. It was cold.",
              "I think the mayor should have asked the people first. Many of them live in small flats. It was cold. "
              "The mayor [[should of]] thought of that, and I hope he reads it.") ==
        "1 fixed, 0 removed, 0 still there, 1 new");
  }
  SECTION("a sentence that was taken out is not a sentence that was mended") {
    CHECK(fates("The sea was cold and grey all day. I [[goed]] home with uncle Tom.",
                "The sea was cold and grey all day.") == "0 fixed, 1 removed, 0 still there, 0 new");
  }
  SECTION("a finding about the whole sentence stays while its words are mended") {
    CHECK(fates("[[Because we was late for the last bus to town]].",
                "[[Because we were late for the last bus to town]].") == "0 fixed, 0 removed, 1 still there, 0 new");
  }
}

TEST_CASE("a draft that merely shrank is named, and nothing is praised for it") {
  const Sketch then =
      draft("The sea was cold and grey all day. I [[goed]] home with uncle Tom. We ate soup by the fire that night.");
  const Sketch now = draft("The sea was cold and grey all day.");
  const auto said = sentences(compare(then, now), {});
  REQUIRE(said.size() == 4);
  CHECK(said[0] == "0 fixed, 0 still there, 0 new.");
  CHECK(said[1] == "In every 1,000 words: 45 places to mend then, 0 now.");
  CHECK(said[2] == "1 place went with sentences that were taken out. It does not count as fixed.");
  CHECK(said[3].find("This draft is 14 words shorter.") == 0);
}

TEST_CASE("an essay is known by its content") {
  const std::string one =
      "My uncle keeps bees behind the old mill and sells honey in the village. Every spring we help him to clean the "
      "hives, and in the autumn we carry the jars to market. Last year the rain spoilt half of the honey.";
  const std::string edited =
      "My uncle keeps bees behind the old mill and sells his honey in our village. Every spring we help him to "
      "clean the hives. In the autumn we carry the jars to market. It was a good year for all of us there.";
  const std::string other =
      "School should begin later in the morning because pupils need more sleep than their parents think. When I wake "
      "at "
      "six I cannot think before ten, and my friends say the same about their mornings at school.";
  CHECK(likeness(draft(one), draft(edited)) >= same_essay);
  CHECK(likeness(draft(one), draft(other)) < same_essay / 2);
  CHECK(draft(one).content() == draft(one).content());
  CHECK(draft(one).content() != draft(edited).content());
}

TEST_CASE("sketches are packed whole, and hold no word of the text") {
  const Sketch made = draft("My uncle keeps honeybees, and I [[goed]] there on Sunday. It was [[grate]].");
  const std::string bytes = pack(made);
  const auto read = unpack_sketch(bytes);
  REQUIRE(read);
  CHECK(pack(*read) == bytes);
  for (const std::string_view word : {"uncle", "honeybees", "goed", "Sunday"})
    CHECK(bytes.find(word) == std::string::npos);
  for (std::size_t cut = 0; cut < bytes.size(); ++cut)
    CHECK_FALSE(unpack_sketch(std::string_view(bytes).substr(0, cut)));
  SECTION("another salt gives other numbers") {
    CHECK(draft("One and two.", 1).sentences[0].hash != draft("One and two.", 2).sentences[0].hash);
  }
}

TEST_CASE("a long draft rewritten from scratch costs bounded work") {
  std::string then, now;
  for (int k = 0; k < 3000; ++k) {
    then += "The " + std::to_string(k) + " lamps of the harbour burn low. ";
    now += "Nobody counted " + std::to_string(k) + " gulls above our roof. ";
  }
  const Sketch before = draft(then), after = draft(now);
  CHECK(before.sentences.size() == 3000);
  CHECK(align(before, after).pairs.size() <= 6000);
}

}  // namespace
}  // namespace firstread
