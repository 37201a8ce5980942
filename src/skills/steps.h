// One to three things to do next, each with where to start, why this one, the minutes and the command.
#pragma once

#include <vector>

#include "skills/coach.h"

namespace firstread {

// Never empty: a draft without findings still has a next step. `views` are the lesson's, most pressing first.
std::vector<Step> next_steps(const CoachInput& input, const std::vector<SkillView>& views,
                             const std::vector<std::string>& focus, const std::optional<DraftComparison>& since);

}  // namespace firstread
