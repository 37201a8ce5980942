#include "report/grading.h"

#include <catch2/catch.hpp>

using namespace firstread;

namespace {

FileReport draft(std::uint32_t words, std::uint32_t commas) {
  FileReport report{.file = "a.md"};
  report.words = words;
  if (commas > 0) report.skills = {{"commas", "Commas", commas}};
  report.requirements = {{"words", "Words", "500 to 900", std::to_string(words), words >= 500}};
  return report;
}

std::int64_t most(const std::vector<Points>& points) {
  std::int64_t out = 0;
  for (const Points& one : points) out += one.most;
  return out;
}

}  // namespace

TEST_CASE("points are shared by weight and add up exactly") {
  for (const std::int64_t all : {1000, 1001, 2050, 9999, 1})
    CHECK(most(grade(draft(600, 0), all, {{"words", 100}, {"commas", 100}, {"spelling", 100}})) == all);
  const auto points = grade(draft(600, 0), 1000, {{"words", 100}, {"commas", 200}, {"spelling", 25}});
  CHECK(points[0].most == 308);  // 307.69
  CHECK(points[1].most == 615);  // 615.38
  CHECK(points[2].most == 77);   //  76.92
  CHECK(sum(points) == 1000);
}

TEST_CASE("a requirement earns all or nothing, a skill a tenth less for each place in 1,000 words") {
  CHECK(grade(draft(499, 0), 1000, {{"words", 100}})[0].got == 0);
  CHECK(grade(draft(500, 0), 1000, {{"words", 100}})[0].got == 1000);
  CHECK(grade(draft(1000, 3), 1000, {{"commas", 100}})[0].got == 700);
  CHECK(grade(draft(500, 3), 1000, {{"commas", 100}})[0].got == 400);
  CHECK(grade(draft(500, 99), 1000, {{"commas", 100}})[0].got == 0);
  CHECK(grade(draft(0, 0), 1000, {{"commas", 100}})[0].got == 0);
  CHECK(grade(draft(1000, 1), 333, {{"commas", 100}})[0].got == 300);  // 299.7, to the nearest hundredth
}

TEST_CASE("hundredths read as decimals") {
  CHECK(decimal(0) == "0.00");
  CHECK(decimal(5) == "0.05");
  CHECK(decimal(1250) == "12.50");
}
