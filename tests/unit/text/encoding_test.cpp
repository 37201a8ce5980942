#include "text/encoding.h"

#include <catch2/catch.hpp>

using namespace firstread;

namespace {

std::string_view literal(const char* bytes, std::size_t size) { return {bytes, size}; }
bool refused(std::string_view bytes, std::string_view words) {
  const auto decoded = decode(bytes);
  return !decoded && decoded.error().message.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("what word processors write is read and written back byte by byte") {
  struct Case {
    std::string_view bytes, text;
    Encoding encoding;
  };
  const Case cases[] = {
      {"plain", "plain", Encoding::utf8},
      {"", "", Encoding::utf8},
      {"Zo\xC3\xAB \xE2\x80\x99", "Zoë ’", Encoding::utf8},
      {"\xEF\xBB\xBFmarked", "marked", Encoding::utf8_with_mark},
      {literal("\xFF\xFE"
               "a\0\x19\x20=\xD8\0\xDE",
               10),
       "a’😀", Encoding::utf16_le},
      {literal("\xFE\xFF\0a \x19", 6), "a’", Encoding::utf16_be},
      {"It\x92s a \x93"
       "caf\xE9\x94 \x97 yes",
       "It’s a “café” — yes", Encoding::windows_1252},
      {"na\xEFve", "naïve", Encoding::windows_1252},
  };
  for (const Case& each : cases) {
    INFO(each.text);
    const auto decoded = decode(each.bytes);
    REQUIRE(decoded);
    CHECK(decoded->text == each.text);
    CHECK(decoded->encoding == each.encoding);
    CHECK(*encode(decoded->text, decoded->encoding) == each.bytes);
  }
}

TEST_CASE("UTF-16 without a mark is known by its zeros") {
  const auto decoded = decode(literal("H\0e\0l\0l\0o\0", 10));
  REQUIRE(decoded);
  CHECK(decoded->text == "Hello");
  CHECK(decode(literal("\0H\0i", 4))->encoding == Encoding::utf16_be);
}

TEST_CASE("what is no text is refused in words") {
  CHECK(refused("%PDF-1.7", "PDF"));
  CHECK(refused("{\\rtf1", "rich text"));
  CHECK(refused("\xD0\xCF\x11\xE0....", "old or encrypted Word"));
  CHECK(refused("PK\x03\x04zip", "zip"));
  CHECK(refused(literal("abc\0def\x01", 8), "byte 3"));
  CHECK(refused(literal("\xFF\xFE"
                        "a",
                        3),
                "middle of a character"));
  CHECK(refused(literal("\xFF\xFE\0\xD8"
                        "a\0",
                        6),
                "half a character"));
  CHECK(refused("caf\xC3\xA9 and “quotes” but \xE2\x80 broken", "not valid UTF-8: byte"));
  const auto broken = decode("one é\ntwo ö\nthree \xFF");
  REQUIRE_FALSE(broken);
  CHECK(broken.error().line == 3);
}

TEST_CASE("a character the encoding has not is named") {
  const auto encoded = encode("one\ntwo 😀", Encoding::windows_1252);
  REQUIRE_FALSE(encoded);
  CHECK(encoded.error().line == 2);
  CHECK(encoded.error().message.find("😀") != std::string::npos);
}
