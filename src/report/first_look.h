// What a report says beyond its findings when nothing is known of the writer: the skills in focus by how often they came up,
// steps for those, and what went well by what was counted.
#pragma once

#include <vector>

#include "english/analysis.h"
#include "report/compose.h"
#include "report/report.h"

namespace firstread {

// Marks the skills of `report` that are in focus: those asked for, else the most frequent; errors before advice.
void choose_focus(FileReport& report, const ComposeOptions& options);

std::vector<NextStep> next_steps(const FileReport& report, const ComposeOptions& options);

// Evidence only: nothing is said where there was too little to count.
std::vector<std::string> going_well(const FileReport& report, const Analysis& analysis, const ComposeOptions& options);

}  // namespace firstread
