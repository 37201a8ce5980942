// Pictures of the HTML report, drawn as inline SVG with the same said in words: places by skill, and the course of a
// skill over the writer's drafts.
#pragma once

#include <string>
#include <vector>

#include "report/report.h"

namespace firstread {

std::string skill_bars(const std::vector<SkillCount>& skills);
std::string course_plot(const SkillCourse& course);

}  // namespace firstread
