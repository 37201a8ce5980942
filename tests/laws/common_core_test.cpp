// docs/common-core.md says by which rules each language skill is trained; this holds it to what there is.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "base/files.h"
#include "rules/rule_file.h"
#include "skills/skill.h"

using namespace firstread;

namespace {

struct Row {
  std::vector<std::string> codes, rules;
};

std::vector<std::string> items(const std::string& cell) {
  std::vector<std::string> out;
  std::istringstream in(cell);
  for (std::string item; std::getline(in, item, ',');) {
    const std::size_t first = item.find_first_not_of(' '), last = item.find_last_not_of(' ');
    if (first != std::string::npos) out.push_back(item.substr(first, last - first + 1));
  }
  return out;
}

std::vector<Row> table() {
  const auto text = disk()->read(FIRSTREAD_SOURCE "/docs/common-core.md");
  REQUIRE(text);
  std::vector<Row> out;
  std::istringstream lines(*text);
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("| L.") && !line.starts_with("| W.")) continue;
    std::vector<std::string> cells;
    std::istringstream in(line.substr(1));
    for (std::string cell; std::getline(in, cell, '|');) cells.push_back(cell);
    REQUIRE(cells.size() == 3);
    out.push_back({items(cells[0]), items(cells[2])});
  }
  return out;
}

// The skills of the standards that can be seen in a text.
constexpr const char* seen[] = {
    "L.1.1c",     "L.2.1b",     "L.3.1b",    "L.2.1d",    "L.3.1d",    "L.2.2c",    "L.3.1a",     "L.3.1e",
    "L.3.1f",     "L.3.1g",     "L.3.1h",    "L.3.1i",    "L.3.2a",    "L.3.2b",    "L.3.2c",     "L.3.2d",
    "L.3.2e",     "L.3.2f",     "L.3.3a",    "L.4.1a",    "L.4.1b",    "L.4.1c",    "L.4.1d",     "L.4.1e",
    "L.4.1f",     "L.4.1g",     "L.4.2a",    "L.4.2b",    "L.4.2c",    "L.4.3a",    "L.4.3b",     "L.4.3c",
    "L.5.1b",     "L.5.1d",     "L.5.1e",    "L.5.2a",    "L.5.2b",    "L.5.2c",    "L.5.2d",     "L.5.3a",
    "L.6.1a",     "L.6.1b",     "L.6.1c",    "L.6.1d",    "L.6.2a",    "L.6.2b",    "L.6.3a",     "L.6.3b",
    "L.7.1c",     "L.7.2a",     "L.7.3a",    "L.8.1a",    "L.8.1b",    "L.8.1c",    "L.8.1d",     "L.8.2a",
    "L.8.2b",     "L.9-10.1a",  "L.9-10.1b", "L.9-10.2a", "L.9-10.2b", "L.9-10.3a", "L.11-12.1a", "L.11-12.1b",
    "L.11-12.2a", "L.11-12.3a", "W.1a",      "W.1c",      "W.1e",      "W.2a",      "W.2c",       "W.2f",
    "W.8"};

}  // namespace

TEST_CASE("every skill of the standards that can be seen has rules, and its code stands with its skill") {
  std::set<std::string> rules, covered;
  for (const Rule& rule : read_rules(*disk(), FIRSTREAD_SOURCE "/rules", all_checks()).rules) rules.insert(rule.id);
  const ReadSkills skills = read_skills(*disk(), FIRSTREAD_SOURCE "/rules");
  for (const Row& row : table()) {
    INFO(row.codes.front());
    CHECK_FALSE(row.rules.empty());
    for (const std::string& rule : row.rules) {
      INFO(rule);
      CHECK(rules.contains(rule));
    }
    for (const std::string& code : row.codes) {
      INFO(code);
      CHECK(std::any_of(row.rules.begin(), row.rules.end(), [&](const std::string& rule) {
        const Skill* skill = find(skills.skills, rule.substr(0, rule.find('/')));
        if (!skill) return false;
        const auto codes = items(skill->common_core);
        return std::find(codes.begin(), codes.end(), code) != codes.end();
      }));
      covered.insert(code);
    }
  }
  for (const char* code : seen) {
    INFO(code);
    CHECK(covered.contains(code));
  }
}
