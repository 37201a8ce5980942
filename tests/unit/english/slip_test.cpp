#include <catch2/catch.hpp>

#include "english/derivation.h"
#include "english/slip.h"
#include "english/word_list.h"

namespace firstread {

TEST_CASE("what kind of slip it was", "[slip]") {
  struct Row {
    const char *written, *meant;
    SlipKind kind;
    const char* letters;
  };
  const Row rows[] = {
      {"goverment", "government", SlipKind::missing, "n"}, {"beautifull", "beautiful", SlipKind::doubled, "l"},
      {"recieve", "receive", SlipKind::swapped, "ei"},     {"begining", "beginning", SlipKind::undoubled, "nn"},
      {"importent", "important", SlipKind::vowel, "a"},    {"advertice", "advertise", SlipKind::letter, "s"},
      {"dont", "don't", SlipKind::apostrophe, "'"},        {"fonetic", "phonetic", SlipKind::other, "ph"}};
  for (const Row& row : rows) {
    INFO(row.written);
    const Slip found = slip(row.written, row.meant);
    CHECK(name(found.kind) == name(row.kind));
    CHECK(found.meant == row.letters);
  }
  CHECK(slip("trhee", "three").kind == SlipKind::swapped);
  CHECK(slip("same", "same").kind == SlipKind::other);
}

TEST_CASE("slips of the keys are told from words not known", "[slip]") {
  for (const auto& [written, meant] : {std::pair{"hte", "the"},
                                       {"becuase", "because"},
                                       {"schoil", "school"},
                                       {"gouse", "house"},
                                       {"bettter", "better"},
                                       {"tyhe", "the"}}) {
    INFO(written);
    CHECK(is_of_the_keys(written, meant));
  }
  for (const auto& [written, meant] : {std::pair{"recieve", "receive"},
                                       {"goverment", "government"},
                                       {"beautifull", "beautiful"},
                                       {"seperate", "separate"},
                                       {"fotograph", "photograph"},
                                       {"tabel", "table"},
                                       {"sircle", "circle"},
                                       {"untill", "until"},
                                       {"dont", "don't"},
                                       {"same", "same"}}) {
    INFO(written);
    CHECK_FALSE(is_of_the_keys(written, meant));
  }
}

TEST_CASE("Roman numerals have an order", "[derivation]") {
  for (const char* word : {"I", "IV", "xii", "MMXXVI", "XCIX"}) CHECK(is_roman_numeral(word));
  for (const char* word : {"", "IIII", "VX", "Iv", "ABC"}) CHECK_FALSE(is_roman_numeral(word));
}

TEST_CASE("a list of words matches whole words only", "[word list]") {
  const WordList list({"Zoë", "stop*", "e-bike"});
  for (const char* word : {"Zoë", "Zoë's", "stopped", "stopping", "stops", "Stop", "e-bike", "E-bike"})
    CHECK(list.has(word));
  for (const char* word : {"zoë", "stopgap", "nonstop", "bike", ""}) CHECK_FALSE(list.has(word));
  CHECK_FALSE(list.has("ℛadj"));  // a capital that has no small form
  CHECK_FALSE(WordList().has("any"));
}

}  // namespace firstread
