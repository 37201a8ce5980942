// The coach: from the findings of a draft and what is known of the writer, which few things to speak of first, what
// goes well, what changed since the last draft, and one to three next steps. Pure: the same input gives the same
// lesson.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "english/analysis.h"
#include "rules/finding.h"
#include "skills/comparison.h"
#include "skills/mastery.h"
#include "skills/opportunities.h"
#include "skills/profile.h"
#include "skills/skill.h"

namespace firstread {

struct History {                                                              // what is remembered of the writer
  std::map<std::string, std::vector<Observation>, std::less<>> observations;  // by skill, oldest first
  std::optional<Sketch> last;  // the last draft of this essay, where there is one
  std::string last_name;       // what it was called, and when
  bool known = false;          // a draft of this essay is remembered
  bool same_draft = false;     // nothing changed since it was last checked
  std::int64_t essay = 0;      // which, in the progress file
};

struct CoachInput {
  const Analysis& analysis;
  const Findings& findings;  // resolved: what the writer is shown
  const std::vector<Skill>& skills;
  const std::vector<std::string>& watched;  // skills that a rule in force looks for; the others are not spoken of
  const Sketch* sketch = nullptr;           // of this draft; with the salt of history->last
  const Profile* profile = nullptr;         // null: none declared
  const History* history = nullptr;         // null: nothing is remembered
  std::vector<std::string> focus = {};      // skills asked for on the command line
  std::vector<std::string> goals = {};      // of the assignment
  std::string level = {};                   // of the assignment; empty: the profile's counts
  std::map<std::string, double, std::less<>> weights = {};  // of the assignment, by skill; 1 when missing
  std::size_t focus_size = 3;
  std::chrono::sys_seconds now{};
  std::string file = {};  // as the writer calls it, for commands
};

struct Step {
  std::string skill, title;
  std::string action, reason;          // one thing to do; why this one
  std::optional<std::size_t> finding;  // where to start: index into the findings
  int minutes = 0;
  std::string command;
};

struct SkillView {  // one skill in this draft and over all
  std::string skill;
  std::uint32_t findings = 0, opportunities = 0;
  double per_thousand = 0;
  Mastery mastery;
  double priority = 0;  // 0: not a candidate
  std::string why;      // how the priority came about, for --why
};

struct Lesson {
  std::vector<std::string> focus;       // at most three, most pressing first
  std::vector<Step> next;               // one to three
  std::vector<std::string> going_well;  // evidence only; may be empty
  std::optional<DraftComparison> since;
  std::vector<std::string> since_said;  // the comparison in sentences
  std::vector<SkillView> skills;        // with findings or evidence, most pressing first
};

Lesson coach(const CoachInput& input);

}  // namespace firstread
