#include "english/inflect.h"

#include <catch2/catch.hpp>

using namespace firstread;

TEST_CASE("verbs take their forms", "[english]") {
  struct Row {
    const char *base, *third, *past, *participle, *gerund;
  };
  const Row rows[] = {
      {"go", "goes", "went", "gone", "going"},
      {"stop", "stops", "stopped", "stopped", "stopping"},
      {"try", "tries", "tried", "tried", "trying"},
      {"play", "plays", "played", "played", "playing"},
      {"lie", "lies", "lay", "lain", "lying"},
      {"agree", "agrees", "agreed", "agreed", "agreeing"},
      {"open", "opens", "opened", "opened", "opening"},
      {"prefer", "prefers", "preferred", "preferred", "preferring"},
      {"watch", "watches", "watched", "watched", "watching"},
      {"make", "makes", "made", "made", "making"},
      {"panic", "panics", "panicked", "panicked", "panicking"},
      {"fix", "fixes", "fixed", "fixed", "fixing"},
      {"rain", "rains", "rained", "rained", "raining"},
      {"equip", "equips", "equipped", "equipped", "equipping"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.base);
    CHECK(inflect(row.base, Form::third) == row.third);
    CHECK(inflect(row.base, Form::past) == row.past);
    CHECK(inflect(row.base, Form::participle) == row.participle);
    CHECK(inflect(row.base, Form::gerund) == row.gerund);
    CHECK(verb_lemma(row.third) == row.base);
  }
  CHECK(inflect("travel", Form::past) == "traveled");
  CHECK(inflect("travel", Form::past, true) == "travelled");
  CHECK(inflect("Go", Form::past) == "Went");
}

TEST_CASE("nouns and adjectives take their forms", "[english]") {
  CHECK(inflect("child", Form::plural) == "children");
  CHECK(inflect("city", Form::plural) == "cities");
  CHECK(inflect("boy", Form::plural) == "boys");
  CHECK(inflect("church", Form::plural) == "churches");
  CHECK(inflect("photo", Form::plural) == "photos");
  CHECK(inflect("role model", Form::plural) == "role models");
  CHECK(inflect("big", Form::comparative) == "bigger");
  CHECK(inflect("happy", Form::superlative) == "happiest");
  CHECK(inflect("careful", Form::comparative) == "more careful");
  CHECK(inflect("nice", Form::comparative) == "nicer");
  CHECK(noun_lemma("children") == "child");
  CHECK(noun_lemma("cities") == "city");
}

TEST_CASE("lemmas of verb forms", "[english]") {
  CHECK(verb_lemma("went") == "go");
  CHECK(verb_lemma("embed") == "embed");
  CHECK(verb_lemma("embedded") == "embed");
  CHECK(verb_lemma("refocus") == "refocus");
  CHECK(verb_lemma("focused") == "focus");
  CHECK(verb_lemma("wedge") == "wedge");
  CHECK(verb_lemma("stopped") == "stop");
  CHECK(verb_lemma("hoping") == "hope");
  CHECK(verb_lemma("walked") == "walk");
  CHECK(verb_lemma("created") == "create");
}
