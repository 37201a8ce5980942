// The course of skills over the drafts remembered, this draft last: for reports that plot it.
#pragma once

#include <vector>

#include "app/recall.h"
#include "skills/skill.h"

namespace firstread {

// Of the skills in focus first, then of those with most places in earlier drafts; a few. Empty where nothing is
// remembered, and of a skill that was never seen before.
std::vector<SkillCourse> courses(const Recall& known, const FileReport& report, const std::vector<Skill>& skills,
                                 std::chrono::sys_seconds now);

}  // namespace firstread
