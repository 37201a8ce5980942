#include "base/regex.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <functional>
#include <random>

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
  // From the pattern itself, where it begins with a choice of words.
  CHECK_FALSE(may(R"(\b(?:in|since) (?<mark>(?<a>19|20)\d{3})(?=[.,]|$))", "since the war, in town"));
  CHECK(may(R"(\b(?:in|since) (?<mark>(?<a>19|20)\d{3})(?=[.,]|$))", "in 20017."));
  CHECK(may("\\d+ km", "\xD9\xA3 km"));  // a figure of another script
  CHECK_FALSE(may("\\d+ km", "\xE2\x80\x9Cno km\xE2\x80\x9D"));
  CHECK_FALSE(may("(?:a|b|[cd])x", "ex"));
  CHECK(may("(?:a|)x", "ex"));
  CHECK(may("q?x", "ex"));
  CHECK(may("q{0,2}x", "ex"));
  CHECK_FALSE(may("q{2}x", "ex"));
  CHECK(may("(?:q)*x", "ex"));
  CHECK(may("(?!q)x", "ex"));
  CHECK_FALSE(may("(?-i:X)", "ex", true));
  CHECK(may("k", "\xE2\x84\xAA", true));  // the Kelvin sign
  CHECK(may("[^q]x", "ex"));
  CHECK(may("[]q]x", "]x"));
  CHECK(may("(.)\\1", "ee"));
}

TEST_CASE("no search is left out that would find something") {
  std::mt19937 random(5);
  const auto one_of = [&](const std::vector<std::string>& all) { return all[random() % all.size()]; };
  const std::vector<std::string> items{"a",   "b",    "K",     "s",     "\\d",          "\\w",
                                       ".",   "[ab]", "[^a]",  "[a-c]", "\xE2\x80\x99", "\xC3\xA9",
                                       "\\.", "\\b",  "(?=a)", "(?<!b)"};
  const std::vector<std::string> times{"", "", "", "?", "*", "+", "{2}", "{0,1}", "{1,2}", "+?", "*+"};
  const std::vector<std::string> letters{"a",        "b",        "k",       "S", "1", ".", " ", "c", "\xE2\x80\x99",
                                         "\xC3\x89", "\xC5\xBF", "\xD9\xA3"};
  const std::function<std::string(int)> pattern = [&](int depth) {
    std::string out;
    for (auto parts = random() % 3 + 1; parts > 0; --parts) {
      if (depth > 0 && random() % 3 == 0)
        out += one_of({"(", "(?:", "(?<n" + std::to_string(random()) + ">", "(?-i:"}) + pattern(depth - 1) +
               (random() % 2 == 0 ? "|" + pattern(depth - 1) : "") + ")" + one_of({"", "", "?", "+"});
      else
        out += one_of(items) + one_of(times);
    }
    return out;
  };
  int found = 0;
  for (int round = 0; round < 4000; ++round) {
    const bool ignore_case = random() % 2 == 0;
    const std::string shown = pattern(2);
    const auto regex = Regex::compile(shown, {.ignore_case = ignore_case});
    if (!regex) continue;  // "\b+" and the like
    std::string text;
    for (auto size = random() % 8; size > 0; --size) text += one_of(letters);
    const auto match = regex->find(text);
    if (!match || !*match) continue;
    ++found;
    INFO(shown << " in " << text);
    CHECK(regex->may_match(bytes_of(text)));
  }
  CHECK(found > 500);
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
