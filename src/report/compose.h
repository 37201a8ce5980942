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
};

FileReport compose(const Analysis& analysis, const Resolved& resolved, const ComposeOptions& options);

}  // namespace firstread
