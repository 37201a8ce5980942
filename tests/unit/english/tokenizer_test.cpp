#include <catch2/catch.hpp>

#include "support/english.h"

using namespace firstread;
using testing::analyse;
using testing::tokens_of;

TEST_CASE("words are cut as Universal Dependencies cuts them") {
  struct Row {
    std::string_view text, tokens;
  };
  const Row rows[] = {
      {"I don't know.", "I|do|n't|know|."},
      {"They’re here, aren’t they?", "They|’re|here|,|are|n’t|they|?"},
      {"It isn´t ours, we don`t know.", "It|is|n´t|ours|,|we|do|n`t|know|."},
      {"I cannot go.", "I|can|not|go|."},
      {"Read No. 5 and say no. 5 came.", "Read|No.|5|and|say|no|. / 5|came|."},
      {"the dog's tail and the dogs' tails", "the|dog|'s|tail|and|the|dogs|'|tails"},
      {"a well-known twenty-one-year-old", "a|well|-|known|twenty|-|one|-|year|-|old"},
      {"It cost $3.50, or 1,000 yen.", "It|cost|$|3.50|,|or|1,000|yen|."},
      {"Mr. Smith met Dr. Jones.", "Mr.|Smith|met|Dr.|Jones|."},
      {"the U.S. army at 5 a.m. today", "the|U.S.|army|at|5|a.m.|today"},
      {"J. K. Rowling wrote it.", "J.|K.|Rowling|wrote|it|."},
      {"Wait... what?!", "Wait|...|what|?!"},
      {"See https://example.org/a_b. Then go.", "See|https://example.org/a_b|. / Then|go|."},
      {"Write to ann@example.org, please.", "Write|to|ann@example.org|,|please|."},
      {"in the 1990s and the '90s", "in|the|1990s|and|the|'90s"},
      {"He said \"go\" and 'stay'.", "He|said|\"|go|\"|and|'|stay|'|."},
      {"either/or (maybe)", "either|/|or|(|maybe|)"},
      {"yes—no", "yes|—|no"},
      {"rock 'n' roll, 'tis", "rock|'n|'|roll|,|'tis"},
      {"the 5th of May", "the|5th|of|May"},
      {"café naïve Zoë", "café|naïve|Zoë"},
      {"AT&T and R&D", "AT&T|and|R&D"},
      {"Thanks :) See you ;-)", "Thanks|:) / See|you|;-)"},
      {"(one of these:) and note: this", "(|one|of|these|:|)|and|note|:|this"},
      {"Call 555-0173 or 303-555-0173.", "Call|555-0173|or|303-555-0173|."},
      {"from 2003-2004, pages 10-12", "from|2003|-|2004|,|pages|10|-|12"},
      {"read rec.arts.theatre today", "read|rec.arts.theatre|today"},
      {"It ended.then began", "It|ended|.|then|began"},
      {"$$$ and ----==== and <<", "$$$|and|----====|and|<<"},
  };
  for (const Row& row : rows) CHECK(tokens_of(row.text) == row.tokens);
}

TEST_CASE("a missing space after a full stop does not glue two words") {
  CHECK(tokens_of("I went home.Then I slept.") == "I|went|home|. / Then|I|slept|.");
  CHECK(tokens_of("one,two") == "one|,|two");
}

TEST_CASE("sentences end where a reader would end them") {
  struct Row {
    std::string_view text;
    std::uint32_t sentences;
  };
  const Row rows[] = {
      {"One. Two. Three.", 3},
      {"i went home. then i slept. it was late", 3},
      {"Mr. Smith came. He sat.", 2},
      {"He lives in the U.S. The weather is good.", 2},
      {"He lives in the U.S. with his dog.", 1},
      {"\"Really?\" he asked. \"Yes!\" she said.", 2},
      {"She said, \"I am tired. I am going home.\" Then she left.", 3},
      {"Apples, pears, etc. are fruit.", 1},
      {"It was late... so we left.", 1},
      {"He came (I saw him. Really) and left.", 1},
      {"It costs 3.50 dollars.", 1},
      {"What a day!! We won.", 2},
  };
  for (const Row& row : rows) {
    INFO(tokens_of(row.text));
    CHECK(analyse(row.text, false).sentences().size() == row.sentences);
  }
}

TEST_CASE("other people's words and citations are known as such") {
  const Analysis analysis = analyse("He said \"she go home\" loudly (Smith, 2020) and left [1].", false);
  std::string quoted, cited;
  for (const Token& token : analysis.tokens()) {
    if (token.quoted) quoted += std::string(token.text) + " ";
    if (token.cited) cited += std::string(token.text) + " ";
  }
  CHECK(quoted == "\" she go home \" ");
  CHECK(cited == "( Smith , 2020 ) [ 1 ] ");
}

TEST_CASE("a quotation mark without its partner opens nothing") {
  const Analysis analysis = analyse("He said \"go home and never came back.", false);
  for (const Token& token : analysis.tokens()) CHECK_FALSE(token.quoted);
}

TEST_CASE("every token's span reads back its text") {
  const Analysis analysis = analyse("Zoë’s 😀 dog—it’s naïve. 日本語 text, e\u0301tude!\nA second line.", false);
  CHECK(analysis.tokens().size() > 12);
  for (const Token& token : analysis.tokens()) CHECK(analysis.source().text(token.span) == token.text);
}

TEST_CASE("measures count words as a reader does") {
  const Analysis analysis = analyse("I don't like the well-known dog's tail.\nWe do.", false);
  CHECK(analysis.measures().words == 10);  // the parts of a hyphenated word count once each
  CHECK(analysis.measures().sentences == 2);
  CHECK(analysis.measures().paragraphs == 2);
}

TEST_CASE("syllables by spelling") {
  const std::pair<std::string_view, std::uint32_t> rows[] = {
      {"cat", 1},    {"make", 1},      {"table", 2},  {"wanted", 2},   {"walked", 1},
      {"houses", 2}, {"beautiful", 3}, {"nation", 2}, {"reliable", 4}, {"the", 1}};
  for (const auto& [word, count] : rows) {
    INFO(word);
    CHECK(syllables(word) == count);
  }
}
