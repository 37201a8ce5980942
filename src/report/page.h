// The page of a rule or a skill: what, why, wrong and right, sources, where authorities differ. Plain words for a
// terminal.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "rules/rule.h"
#include "skills/skill.h"

namespace firstread {

// How the rule speaks of its own first wrong example.
struct Wording {
  std::string message, advice;
};

std::string rule_page(const Rule& rule, const Wording& voice, const Skill* skill, int width);
std::string skill_page(const Skill& skill, const std::vector<const Rule*>& rules, int width);

}  // namespace firstread
