// A tier is a measurement, not a wish: rules/measured.tsv holds what `./dev quality --measure` found.
#include <catch2/catch.hpp>
#include <map>
#include <sstream>
#include <string>

#include "base/files.h"
#include "rules/rule_file.h"

using namespace firstread;

namespace {

struct Measured {
  int findings = 0;
  double precision = 0;
};

std::map<std::string, Measured> measured() {
  const auto text = disk()->read(FIRSTREAD_SOURCE "/rules/measured.tsv");
  REQUIRE(text);
  std::map<std::string, Measured> out;
  std::istringstream lines(*text);
  std::string line;
  std::getline(lines, line);
  CHECK(line == "rule\tfindings\thits\tread\tprecision");
  while (std::getline(lines, line)) {
    std::istringstream fields(line);
    std::string rule;
    int hits = 0, read = 0;
    Measured row;
    REQUIRE(fields >> rule >> row.findings >> hits >> read >> row.precision);
    CHECK(hits + read <= row.findings);
    CHECK(row.precision == Approx(100.0 * (hits + read) / row.findings).margin(0.06));
    out[rule] = row;
  }
  return out;
}

// What the evidence allows. Few findings say little: they neither raise a rule to the highest tier nor condemn it.
Tier best(const Measured& row) {
  if (row.findings < 5) return Tier::likely;
  if (row.precision < 80) return Tier::ask;
  return row.precision >= 90 && row.findings >= 20 ? Tier::sure : Tier::likely;
}

}  // namespace

TEST_CASE("no rule stands in a tier above its measure") {
  const auto rows = measured();
  for (const Rule& rule : read_rules(*disk(), FIRSTREAD_SOURCE "/rules", all_checks()).rules) {
    if (!is_error(rule.kind)) continue;  // advice has no corrections to be measured by
    const auto row = rows.find(rule.id);
    INFO(rule.id);
    CHECK(static_cast<int>(rule.tier) >= static_cast<int>(best(row == rows.end() ? Measured{} : row->second)));
  }
}
