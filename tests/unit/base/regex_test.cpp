#include "base/regex.h"

#include <catch2/catch.hpp>
#include <chrono>

using namespace firstread;

namespace {

std::vector<std::string> found(std::string_view pattern, std::string_view text, Regex::Options options = {}) {
  const auto regex = Regex::compile(pattern, options);
  REQUIRE(regex);
  const auto matches = regex->all(text);
  REQUIRE(matches);
  std::vector<std::string> out;
  for (const auto& match : *matches) out.emplace_back(text.substr(match[0].begin, match[0].end - match[0].begin));
  return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("patterns are found in UTF-8") {
  CHECK(found("\\bcaf\\w", "café, cafe") == Texts{"café", "cafe"});
  CHECK(found("\\w+", "naïve 😀 Zoë") == Texts{"naïve", "Zoë"});
  CHECK(found("É", "é", {.ignore_case = true}) == Texts{"é"});
  CHECK(found("x*", "😀x") == Texts{"", "x", ""});
  CHECK(found("a", "bcd").empty());
  CHECK(found("a", "").empty());
  for (const bool fast : {false, true}) CHECK(found("(\\w)\\1", "bell, book", {.fast = fast}) == Texts{"ll", "oo"});
}

TEST_CASE("groups are found by number and name") {
  const auto regex = Regex::compile("(?<first>a)|(?<second>b)");
  REQUIRE(regex);
  CHECK(regex->groups() == 2);
  const auto match = regex->find("xb");
  REQUIRE(match);
  REQUIRE(*match);
  CHECK((**match)[0].begin == 1);
  CHECK_FALSE((**match)[*regex->group("first")]);
  CHECK((**match)[*regex->group("second")].end == 2);
  CHECK_FALSE(regex->group("third"));
  CHECK_FALSE(*regex->find("xb", 2));
  CHECK_FALSE(*regex->find("xb", 9));
}

TEST_CASE("what cannot match for want of a byte is known without a search") {
  const auto may = [](std::string_view pattern, std::string_view text, bool ignore_case = false) {
    const auto regex = Regex::compile(pattern, {.ignore_case = ignore_case});
    REQUIRE(regex);
    const bool may_match = regex->may_match(bytes_of(text));
    const auto found = regex->find(text);
    REQUIRE(found);
    if (*found) CHECK(may_match);
    return may_match;
  };
  CHECK_FALSE(may("[0-9]+ km", "five km"));
  CHECK(may("[0-9]+ km", "5 km"));
  CHECK_FALSE(may("km/h", "5 miles"));
  CHECK_FALSE(may("a.*%", "a half"));
  CHECK(may("KM", "5 km", true));
  CHECK(may("\xC3\xA9", "caf\xC3\xA9"));
  CHECK(may("\xC3\x89T\xC3\x89", "\xC3\xA9t\xC3\xA9", true));
  CHECK(may("x*", "abc"));
  CHECK(may("(?=b)", "abc"));
}

TEST_CASE("a wrong pattern is an error that says where") {
  const auto regex = Regex::compile("a(b");
  REQUIRE_FALSE(regex);
  CHECK(regex.error().message.find("at character 4") != std::string::npos);
  CHECK_FALSE(Regex::compile(std::string(20'000, 'a')));
}

TEST_CASE("a pattern that explodes gives up, interpreted or compiled") {
  for (const bool fast : {false, true}) {
    const auto regex = Regex::compile("^(a+)+$", {.fast = fast});
    REQUIRE(regex);
    const auto begun = std::chrono::steady_clock::now();
    const auto match = regex->find(std::string(50, 'a') + "b");
    CHECK_FALSE(match);
    CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(2));
  }
}
