#include "rules/prior.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "support/english.h"

using namespace firstread;

namespace {

const Rule& weighed() {
  static const Rule rule{.id = "articles/usual",
                         .skill = "articles",
                         .kind = Kind::grammar,
                         .tier = Tier::likely,
                         .check = "statistics_article"};
  return rule;
}

const Rule& sure() {
  static const Rule rule{
      .id = "agreement/sure", .skill = "agreement", .kind = Kind::grammar, .tier = Tier::sure, .check = "pattern"};
  return rule;
}

const Rule& comma() {
  static const Rule rule{.id = "commas/usual",
                         .skill = "commas",
                         .kind = Kind::mechanics,
                         .tier = Tier::likely,
                         .check = "statistics_comma"};
  return rule;
}

// 20 words a line.
std::string essay(int lines) {
  std::string out;
  for (int i = 0; i < lines; ++i)
    out += "The old man went down to the harbour in the morning and looked at the boats for a while .\n";
  return out;
}

Finding finding(const Rule& rule, std::uint32_t at, float surplus = 0) {
  return {.rule = &rule,
          .span = {Offset{at}, Offset{at + 3}},
          .certainty = is_weighed(rule) ? certainty_of(surplus) : std::uint8_t{0}};
}

std::size_t kept(const Findings& findings) {
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(), [](const Finding& f) { return is_weighed(*f.rule); }));
}

}  // namespace

TEST_CASE("evidence survives its byte") {
  for (const float surplus : {-2.5f, -0.5f, 0.0f, 0.0625f, 3.0f, 7.0f})
    CHECK(surplus_of(certainty_of(surplus)) == Approx(surplus));
  CHECK(certainty_of(100) == 255);
  CHECK(certainty_of(-100) == 1);
}

TEST_CASE("the same evidence counts more in a draft with many errors than in one without") {
  const Analysis analysis = testing::analyse(essay(20), false);
  const Finding doubtful = finding(weighed(), 4, 0.1f);
  CHECK(kept(weigh({doubtful}, analysis)) == 0);
  Findings many{doubtful};
  for (std::uint32_t i = 1; i < 12; ++i) many.push_back(finding(sure(), 40 * i));
  CHECK(kept(weigh(many, analysis)) == 1);
}

TEST_CASE("strong evidence is told in a clean draft too, and weak evidence is raised by a faulty one") {
  const Analysis analysis = testing::analyse(essay(20), false);
  CHECK(kept(weigh({finding(weighed(), 4, 6)}, analysis)) == 1);
  Findings faulty{finding(weighed(), 4, -1)};
  for (std::uint32_t i = 1; i < 30; ++i) faulty.push_back(finding(sure(), 20 * i));
  CHECK(kept(weigh(faulty, analysis)) == 1);
}

TEST_CASE("errors of the same habit count more than those of another") {
  const Analysis analysis = testing::analyse(essay(20), false);
  const auto shift = [&](const Rule& asked, const Rule& others) {
    Findings raw{finding(asked, 4, 3)};
    for (std::uint32_t i = 1; i < 9; ++i) raw.push_back(finding(others, 40 * i, 0));
    for (const Finding& one : weigh(raw, analysis)) {
      if (one.span.begin == Offset{4}) return std::stod(one.arguments.at("prior"));
    }
    return -99.0;
  };
  CHECK(shift(comma(), comma()) > shift(comma(), weighed()) + 1);
  CHECK(shift(weighed(), weighed()) > shift(weighed(), comma()) + 1);
}

TEST_CASE("findings of other rules come back as they are") {
  const Analysis analysis = testing::analyse(essay(3), false);
  const Findings raw{finding(sure(), 4), finding(sure(), 20)};
  CHECK(weigh(raw, analysis) == raw);
}

TEST_CASE("the order of the findings does not matter, and a place found twice counts once") {
  const Analysis analysis = testing::analyse(essay(20), false);
  Findings raw{finding(weighed(), 4, 1), finding(weighed(), 90, 2), finding(sure(), 40), finding(sure(), 120)};
  const Findings expected = weigh(raw, analysis);
  std::reverse(raw.begin(), raw.end());
  CHECK(weigh(raw, analysis) == expected);

  Findings twice = raw;
  twice.push_back(finding(sure(), 40));
  twice.push_back(finding(sure(), 120));
  CHECK(kept(weigh(twice, analysis)) == kept(expected));
}

TEST_CASE("one more word moves a margin by a little only") {
  // Findings of evenly rising evidence: one more line of clean prose may take away a few of them, not many.
  Findings raw;
  for (std::uint32_t i = 0; i < 6; ++i) raw.push_back(finding(sure(), 60 * i));
  for (std::uint32_t i = 0; i < 60; ++i)
    raw.push_back(finding(weighed(), 10 + 25 * i, -2.0f + 0.1f * static_cast<float>(i)));
  std::size_t before = 0;
  for (int lines = 20; lines < 40; ++lines) {
    const std::size_t now = kept(weigh(raw, testing::analyse(essay(lines), false)));
    if (before > 0) CHECK(std::max(before, now) - std::min(before, now) <= 2);
    before = now;
  }
}

TEST_CASE("counts say nothing of a sentence full of misspellings") {
  static const Rule misspelling{.id = "spelling/misspelling",
                                .skill = "spelling",
                                .kind = Kind::spelling,
                                .tier = Tier::sure,
                                .check = "spelling"};
  const Analysis text = testing::analyse(
      "We bort the stouve and went home quickly.\n\nThe old man went down to the harbour in the morning.\n", false);
  const Finding there = finding(weighed(), 27, 4), elsewhere = finding(weighed(), 60, 4);
  CHECK(kept(weigh({there, elsewhere}, text)) == 2);
  CHECK(kept(weigh({there, elsewhere, finding(misspelling, 3)}, text)) == 2);
  CHECK(kept(weigh({there, elsewhere, finding(misspelling, 3), finding(misspelling, 12)}, text)) == 1);
}

TEST_CASE("more is asked of who learnt English by ear, where a rule says so") {
  static const Rule heard{.id = "apostrophes/lost",
                          .skill = "apostrophes",
                          .kind = Kind::mechanics,
                          .tier = Tier::sure,
                          .check = "pattern"};
  Rule patient = weighed();
  patient.settings.set("more-at-home", 3.0);
  const Analysis analysis = testing::analyse(essay(20), false);
  const auto shift = [&](const Rule& asked, std::uint32_t lost) {
    Findings raw{finding(asked, 4, 6)};
    for (std::uint32_t i = 1; i <= 6; ++i) raw.push_back(finding(i <= lost ? heard : comma(), 40 * i, 2));
    for (std::uint32_t i = 7; i < 20; ++i) raw.push_back(finding(sure(), 40 * i));
    return std::stod(weigh(raw, analysis).front().arguments.at("prior"));
  };
  CHECK(shift(patient, 0) == Approx(shift(weighed(), 0)).margin(0.2));
  CHECK(shift(patient, 6) == Approx(shift(weighed(), 6) - 3).margin(0.2));
}
