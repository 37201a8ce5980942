// Findings become words: messages filled, places turned into lines and columns, skills counted, focus and next steps chosen.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "english/analysis.h"
#include "report/report.h"
#include "rules/resolve.h"
#include "skills/skill.h"

namespace firstread {

struct ComposeOptions {
  std::span<const Skill> skills;
  std::vector<std::string> focus;      // skills the writer asked for; empty: chosen
  std::size_t focus_size = 3;
  Reveal reveal = Reveal::answer;      // at least this much is held back, but for skills that can only be shown
  std::vector<std::pair<std::string, std::string>> notes = {};   // a rule or skill, and what the instructor says of it
};

FileReport compose(const Analysis& analysis, const Resolved& resolved, const ComposeOptions& options);

}  // namespace firstread
