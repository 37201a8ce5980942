#include <catch2/catch.hpp>

#include "text/unicode.h"
#include "text/utf8.h"

using namespace firstread;

TEST_CASE("broken UTF-8 is found where it breaks") {
  CHECK_FALSE(first_broken_byte(""));
  CHECK_FALSE(first_broken_byte("plain ASCII, longer than eight bytes"));
  CHECK_FALSE(first_broken_byte("é “ 😀 \U0010FFFF"));
  const std::pair<std::string_view, std::size_t> broken[] = {
      {"abc\x80", 3}, {"\xC0\xAF", 0},     {"12345678\xE2\x82", 8}, {"\xED\xA0\x80", 0}, {"\xF4\x90\x80\x80", 0},
      {"a\xFF", 1},   {"\xE0\x80\x80", 0}, {"\xF0\x80\x80\x80", 0}, {"é\xC3", 2}};
  for (const auto& [text, at] : broken) CHECK(first_broken_byte(text) == at);
}

TEST_CASE("points are stepped, counted and appended") {
  const std::string_view text = "aé“😀";
  std::string again;
  std::uint32_t points = 0;
  for (std::size_t at = 0; at < text.size(); ++points) {
    const Point point = point_at(text, at);
    append(again, point.value);
    at += point.bytes;
    CHECK(point_before(text, at).value == point.value);
  }
  CHECK(again == text);
  CHECK(points == 4);
  CHECK(count_points(text) == 4);
  CHECK(count_utf16(text) == 5);
  CHECK(count_points("twenty bytes of ASCII") == 21);
  CHECK(count_utf16("12345678😀12345678😀") == 20);
}

TEST_CASE("what kind of character it is") {
  CHECK((is_letter(U'a') && is_letter(U'é') && is_letter(U'ж') && !is_letter(U'1') && !is_letter(U'_')));
  CHECK((is_upper(U'Z') && is_upper(U'É') && !is_upper(U'z') && is_lower(U'ß') && !is_lower(U'A')));
  CHECK((is_digit(U'0') && is_digit(U'٣') && !is_digit(U'½')));
  CHECK((is_space(U' ') && is_space(0xA0) && is_space(0x202F) && is_space(U'\n') && !is_space(0x200B)));
  CHECK((is_punctuation(U',') && is_punctuation(U'“') && is_punctuation(U'—') && !is_punctuation(U'$')));
  CHECK((is_mark(0x301) && !is_mark(U'e')));
}

TEST_CASE("case") {
  CHECK(to_lower("ÉCOLE Now") == "école now");
  CHECK(to_upper("naïve") == "NAÏVE");
  CHECK(capitalised("élan") == "Élan");
  CHECK(capitalised("“quoted”") == "“Quoted”");
  CHECK(capitalised("") == "");
  CHECK((starts_upper("Été") && !starts_upper("été") && !starts_upper("")));
  CHECK((all_upper("U.S.A.") && !all_upper("UsA") && !all_upper("123")));
}

TEST_CASE("normal form and folding") {
  CHECK(composed("cafe\u0301") == "café");
  CHECK(composed("plain") == "plain");
  CHECK(composed("\u2126") == "Ω");
  CHECK(folded("do\u00ADn\u2019t") == "don't");
  CHECK(folded("cafe\u0301\u200B") == "café");
  CHECK(folded("don't") == "don't");
}

TEST_CASE("cells and clusters") {
  const std::pair<std::string_view, int> widths[] = {{"abc", 3},  {"é", 1},      {"e\u0301", 1},
                                                     {"日本", 4}, {"😀", 2},      {"👩\u200D👩\u200D👧", 2},
                                                     {"🇵🇹", 2},   {"\u200B", 0}, {"", 0}};
  for (const auto& [text, width] : widths) {
    INFO(text);
    CHECK(cells(text) == width);
  }
  const std::string_view family = "👩\u200D👧x";
  CHECK(cluster_end(family, 0) == family.size() - 1);
  CHECK(cluster_end("e\u0301a", 0) == 3);
  CHECK(cluster_end("\r\n", 0) == 2);
}
