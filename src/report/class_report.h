// A whole class: which skills are hard for how many students, with examples, what to teach next and in which order, and
// which requirements are met. For the instructor; students are never ranked or compared.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "report/report.h"
#include "skills/skill.h"

namespace firstread {

struct ClassExample {
  std::string before, marked, after, message;  // names of the class are taken out
  std::string fingerprint;
  Tier tier{};
  std::size_t student = 0;
};

struct ClassSkill {
  std::string id, title;
  std::uint32_t students = 0, findings = 0, errors = 0;
  std::vector<ClassExample> examples;  // three at most, of different students
  int minutes = 0;
};

struct ClassStudent {  // a draft of a student's; mostly there is one
  std::string name, file;
  std::string report;  // the file of this draft's own report, seen from the class report; may be empty
  std::uint32_t words = 0, errors = 0, advice = 0;
  std::size_t met = 0, requirements = 0, suppressed = 0;
  std::map<std::string, std::int64_t> points;  // by requirement or skill, in hundredths; empty: not graded
  std::string trouble;
  std::vector<std::string> talk;  // why a talk may help; mostly empty
};

struct ClassPart {  // what earns points
  std::string name, title;
  std::int64_t most = 0;
};

struct ClassReport {
  std::string title;
  std::size_t students = 0;
  std::vector<ClassStudent> drafts;  // by the names of the students
  std::vector<ClassSkill> skills;    // those of most students first
  std::vector<ClassSkill> lessons;   // what to teach next: prerequisites first
  std::vector<std::pair<std::string, std::pair<std::size_t, std::size_t>>> requirements;  // name, met by, of
  std::vector<ClassPart> parts;                                                           // empty: not graded
  std::uint64_t words = 0, findings = 0, suppressed = 0;
  std::uint32_t middle_words = 0;  // of the drafts that could be read
};

std::int64_t sum(const ClassStudent& student);
std::int64_t most(const ClassReport& report);
std::string counted(std::size_t count, std::string_view one, std::string_view many);  // "1 student", "2 students"

// Drafts are added as they come, in any order; only sums and a few examples are kept.
class ClassTally {
 public:
  // The names of all students; those of a hidden class are taken out of examples all the same.
  ClassTally(std::span<const std::string> names, std::vector<std::string> goals);
  void add(const FileReport& report, std::size_t student, ClassStudent row);
  ClassReport finish(std::span<const Skill> skills) &&;

 private:
  struct RuleExamples {
    std::uint32_t findings = 0;
    std::vector<ClassExample> best;  // of different students
  };
  struct Counted {
    ClassSkill skill;
    std::vector<bool> students;
    std::map<std::string, RuleExamples> rules;
  };
  static void choose_examples(Counted& counted);
  void count(const FileReport& report, std::size_t student);
  void anonymise(std::string& text) const;

  std::size_t students_;
  std::vector<std::string> goals_;
  std::set<std::string> name_words_;  // lower-case
  ClassReport report_;
  std::map<std::string, Counted> skills_;
  std::set<std::size_t> seen_;
};

std::string class_text(const ClassReport& report, int width);
std::string class_csv(const ClassReport& report);
std::string class_json(const ClassReport& report);
std::string class_html(const ClassReport& report);

}  // namespace firstread
