// Findings become words: messages filled, places turned into lines and columns, skills counted; with the coach's
// lesson.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "english/analysis.h"
#include "report/report.h"
#include "rules/resolve.h"
#include "skills/coach.h"
#include "skills/skill.h"

namespace firstread {

struct ComposeOptions {
  std::span<const Skill> skills;
  Reveal reveal = Reveal::answer;  // at least this much is held back, but for skills that can only be shown
  std::vector<std::pair<std::string, std::string>> notes = {};  // a rule or skill, and what the instructor says of it
};

FileReport compose(const Analysis& analysis, const Resolved& resolved, const Lesson& lesson,
                   const ComposeOptions& options);

}  // namespace firstread
