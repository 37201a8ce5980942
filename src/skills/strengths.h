// What goes well: evidence only, and only where it is fair to say so.
#pragma once

#include <string>
#include <vector>

#include "skills/coach.h"

namespace firstread {

// True when a writer who gets it wrong twice as often as a held skill allows would have come through this many
// opportunities without a mistake by luck in at most one case of ten.
bool fair(std::uint32_t opportunities, double held_at);

// True when so few now, after so many then, would come about by luck in at most one case of ten, were the writer the
// same (given both counts and both lengths, the later count is binomial: Przyborowski & Wilenski 1940).
bool fewer(std::uint32_t then, std::uint32_t words_then, std::uint32_t now, std::uint32_t words_now);

// At most three sentences, the strongest first. `views` and `since` are the lesson's.
std::vector<std::string> strengths(const CoachInput& input, const std::vector<SkillView>& views,
                                   const std::optional<DraftComparison>& since);

}  // namespace firstread
