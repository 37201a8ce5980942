// How often a draft called for a skill, so that what went right counts as well as what went wrong: obligatory occasions
// (Brown 1973), one kind for each sort of skill. A skill names its kind in skill.yaml.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "english/analysis.h"
#include "rules/finding.h"
#include "skills/skill.h"

namespace firstread {

struct OpportunityKind {
  std::string_view name;       // as skill.yaml says it
  std::string_view one, many;  // "1 possessive", "14 possessives"
  double held_at;              // the share done rightly at which a skill of this kind is held
};

std::span<const OpportunityKind> opportunity_kinds();            // the first is "sentences"
const OpportunityKind* opportunity_kind(std::string_view name);  // null when there is no such kind

// Whether its check says that only the fingers slipped: to be mended, but nothing to learn from.
bool is_slip_of_the_keys(const Finding& finding);

// What one draft shows of one skill.
struct Evidence {
  std::string skill;
  std::uint32_t opportunities = 0;  // at least `errors`
  std::uint32_t errors = 0;

  friend bool operator==(const Evidence&, const Evidence&) = default;
};

// For every skill, in their order. A finding that stands on a counted place is that place gone wrong; any other is a
// place of its own (the missing comma stands nowhere). A slip of the keys shows nothing of what the writer can do. One
// pass over the tokens.
std::vector<Evidence> evidence(const Analysis& analysis, const Findings& findings, const std::vector<Skill>& skills);

}  // namespace firstread
