// A whole class: which skills are hard for how many students, with examples, what to teach next and in which order, and
// which requirements are met. For the instructor; students are never ranked or compared.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "report/report.h"
#include "skills/skill.h"

namespace firstread {

struct ClassExample {
  std::string before, marked, after, message;  // without a name
};

struct ClassSkill {
  std::string id, title;
  std::uint32_t students = 0, findings = 0;
  std::vector<ClassExample> examples;  // three at most, of different students
  int minutes = 0;
};

struct ClassStudent {
  std::string name, file;
  std::uint32_t words = 0, errors = 0, advice = 0;
  std::size_t met = 0, requirements = 0;
  std::int64_t points = 0, most_points = 0;  // hundredths; most 0: not graded
  std::string trouble;
  std::vector<std::string> talk;  // why a talk may help; mostly empty
};

struct ClassReport {
  std::string title;
  std::vector<ClassStudent> students;  // in the order of the files
  std::vector<ClassSkill> skills;      // those of most students first
  std::vector<ClassSkill> lessons;     // what to teach next: prerequisites first
  std::vector<std::pair<std::string, std::pair<std::size_t, std::size_t>>> requirements;  // name, met by, of
  std::uint64_t words = 0, findings = 0;
};

// Files are added as they come, in order; only sums and a few examples are kept.
class ClassTally {
 public:
  explicit ClassTally(bool hide_names) : hide_names_(hide_names) {}
  void add(const FileReport& report, std::string student);
  ClassReport finish(std::span<const Skill> skills) &&;

 private:
  bool hide_names_;
  ClassReport report_;
  std::map<std::string, ClassSkill> skills_;
  std::map<std::string, int> names_;
};

std::string class_text(const ClassReport& report, int width);
std::string class_csv(const ClassReport& report);
std::string class_json(const ClassReport& report);
std::string class_html(const ClassReport& report);

}  // namespace firstread
