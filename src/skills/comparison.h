// Two drafts of one essay: which findings are mended, which are still there, which are new. Findings are matched by
// rule and normalised context, through sentences that moved, were edited, split or joined.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "skills/sketch.h"
#include "skills/skill.h"

namespace firstread {

enum class Fate { fixed, removed, still_there, fresh };  // removed: its sentence is gone as well

struct SkillChange {
  std::string skill;
  std::uint32_t then = 0, now = 0, fixed = 0, removed = 0, fresh = 0;
};

struct DraftComparison {
  std::string draft;  // the earlier one's name, for the reader
  std::uint32_t fixed = 0, removed = 0, still_there = 0, fresh = 0;
  std::uint32_t words_then = 0, words_now = 0;
  std::vector<Fate> then, now;      // one for each finding of the earlier and of the later draft
  std::vector<SkillChange> skills;  // by skill id, those with findings in either draft

  bool shrank() const { return words_now * 20 < words_then * 17; }  // by more than 15 %
};

DraftComparison compare(const Sketch& then, const Sketch& now);

// What is said of it: counts, places per 1,000 words, and whether the draft merely shrank.
std::vector<std::string> sentences(const DraftComparison& comparison, const std::vector<Skill>& skills);

}  // namespace firstread
