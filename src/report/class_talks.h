// What an instructor may do next with a class: mini-lessons in the order in which one builds on the other, and students
// a talk may help.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "report/class_report.h"

namespace firstread {

// A few skills: of many students, errors before advice, the goals of the assignment before others; each after what it
// needs.
std::vector<ClassSkill> mini_lessons(const std::vector<ClassSkill>& skills, const std::vector<std::string>& goals,
                                     std::span<const Skill> all);

// Fills in why a talk may help, for the few who stand apart in their class. None of it is a rank.
void find_talks(ClassReport& report);

}  // namespace firstread
