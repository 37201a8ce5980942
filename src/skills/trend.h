// The course of each skill over the drafts: what was learnt, what grows, what came back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "skills/mastery.h"
#include "skills/progress.h"
#include "skills/skill.h"

namespace firstread {

struct TrendPoint {       // of one draft
  std::size_t draft = 0;  // index into the drafts
  std::uint32_t opportunities = 0, errors = 0;
  double per_thousand = 0;                // places to mend in 1,000 words
  Standing standing = Standing::unknown;  // as it was then
};

enum class Course { unclear, learnt, growing, steady, to_learn, came_back };
std::string_view name(Course);  // "learnt", "came back", …

struct SkillTrend {
  std::string skill, title;
  std::vector<TrendPoint> points;  // oldest first
  Mastery now;
  Course course = Course::unclear;
  std::uint32_t errors = 0;  // in all drafts, each place once
  std::uint32_t exercises = 0, exercises_right = 0;
};

// Skills that ever had a place to mend or an exercise, the most troublesome first.
std::vector<SkillTrend> trends(const std::vector<DraftRow>& drafts, const std::vector<Attempt>& attempts,
                               const std::vector<Skill>& skills, std::chrono::sys_seconds now);

// "on the way: about 80 of 100 right (70 to 88)"
std::string said(const SkillTrend& skill);

// Of the drafts of one essay on one day, the first and the last: those between are single steps of mending.
std::vector<TrendPoint> milestones(const SkillTrend& skill, const std::vector<DraftRow>& drafts);

// "24 Nov"; days of one figure have a blank before them, so that they stand below each other.
std::string day(std::chrono::sys_seconds at);

}  // namespace firstread
