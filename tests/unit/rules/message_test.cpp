#include <catch2/catch.hpp>

#include "rules/examples.h"
#include "rules/message.h"

using namespace firstread;

TEST_CASE("a message is filled from its arguments") {
  const Arguments arguments{{"match", "due to the fact that"}, {"suggestion", "because"}};
  CHECK(fill("“{match}” can be one word: “{suggestion}”.", arguments) ==
        "“due to the fact that” can be one word: “because”.");
  CHECK(fill("{unknown} {{match} { }", arguments) == "{unknown} {match} { }");
  CHECK(placeholders("{b} {a} {b} {{c}") == std::vector<std::string>{"b", "a"});
}

TEST_CASE("marks stand around places") {
  const Marked marked = unmark("The bell [[rang, we]] left [[it]].");
  CHECK(marked.text == "The bell rang, we left it.");
  REQUIRE(marked.marks.size() == 2);
  CHECK(mark(marked.text, marked.marks) == "The bell [[rang, we]] left [[it]].");
}
