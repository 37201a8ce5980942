#include "skills/trend.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "skills/opportunities.h"

namespace firstread {
namespace {

constexpr double clearly = 0.08;  // a change of the share that is worth a word

Course judge(const std::vector<TrendPoint>& points, const Mastery& now, double first_share) {
  bool was_held = false, was_open = false;
  for (const TrendPoint& point : points) {
    was_held |= point.standing == Standing::held;
    was_open |= point.standing == Standing::missing || point.standing == Standing::growing;
  }
  switch (now.standing) {
    case Standing::unknown:
      return Course::unclear;
    case Standing::held:
      return was_open ? Course::learnt : Course::steady;
    default:
      if (was_held) return Course::came_back;
      if (now.share > first_share + clearly) return Course::growing;
      return now.standing == Standing::missing ? Course::to_learn : Course::growing;
  }
}

}  // namespace

std::string_view name(Course course) {
  constexpr std::array<std::string_view, 6> names{"not seen enough", "learnt",   "on the way", "held",
                                                  "to learn",        "came back"};
  return names[static_cast<std::size_t>(course)];
}

std::vector<SkillTrend> trends(const std::vector<DraftRow>& drafts, const std::vector<Attempt>& attempts,
                               const std::vector<Skill>& skills, std::chrono::sys_seconds now) {
  std::vector<SkillTrend> out;
  for (const Skill& skill : skills) {
    const OpportunityKind* kind = opportunity_kind(skill.opportunities);
    const double held_at = kind ? kind->held_at : 0.95;
    SkillTrend one{.skill = skill.id, .title = skill.title};
    std::vector<Observation> seen;
    auto attempt = attempts.begin();
    const auto practise_until = [&](std::chrono::sys_seconds at) {
      for (; attempt != attempts.end() && attempt->at <= at; ++attempt) {
        if (attempt->skill != skill.id) continue;
        ++one.exercises;
        one.exercises_right += attempt->right;
        seen.push_back({attempt->at, 1, attempt->right ? 0.0 : 1.0, 0, false, true});
      }
    };
    double first_share = -1;
    for (std::size_t k = 0; k < drafts.size(); ++k) {
      const auto row = std::find_if(drafts[k].skills.begin(), drafts[k].skills.end(),
                                    [&](const SkillRow& r) { return r.skill == skill.id; });
      if (row == drafts[k].skills.end()) continue;
      practise_until(drafts[k].at);
      seen.push_back({drafts[k].at, static_cast<double>(row->fresh_opportunities),
                      static_cast<double>(row->fresh_errors), static_cast<double>(row->mended), drafts[k].first});
      const Mastery then = mastery(seen, held_at, drafts[k].at);
      if (first_share < 0) first_share = then.share;
      one.errors += row->fresh_errors;
      one.points.push_back({k, row->opportunities, row->errors,
                            drafts[k].words == 0 ? 0 : 1000.0 * row->errors / drafts[k].words, then.standing});
    }
    practise_until(std::chrono::sys_seconds::max());
    if (one.errors == 0 && one.exercises == 0) continue;
    one.now = mastery(seen, held_at, now);
    one.course = judge(one.points, one.now, first_share);
    out.push_back(std::move(one));
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const SkillTrend& a, const SkillTrend& b) { return a.errors > b.errors; });
  return out;
}

std::string day(std::chrono::sys_seconds at) {
  constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(at)};
  const auto number = static_cast<unsigned>(date.day());
  return (number < 10 ? " " : "") + std::to_string(number) + " " +
         std::string(months[static_cast<unsigned>(date.month()) - 1]);
}

std::string said(const SkillTrend& skill) {
  std::string out{name(skill.course)};
  const ShareRange likely = range(skill.now);
  if (skill.now.seen > 0)
    out += ": about " + std::to_string(static_cast<int>(std::lround(100 * skill.now.share))) + " of 100 right (" +
           std::to_string(static_cast<int>(std::lround(100 * likely.low))) + " to " +
           std::to_string(static_cast<int>(std::lround(100 * likely.high))) + ")";
  return out;
}

std::vector<TrendPoint> milestones(const SkillTrend& skill, const std::vector<DraftRow>& drafts) {
  const auto together = [&](const TrendPoint& a, const TrendPoint& b) {
    const DraftRow &one = drafts[a.draft], &other = drafts[b.draft];
    return one.essay == other.essay &&
           std::chrono::floor<std::chrono::days>(one.at) == std::chrono::floor<std::chrono::days>(other.at);
  };
  std::vector<TrendPoint> out;
  for (std::size_t k = 0; k < skill.points.size(); ++k) {
    const bool between = k > 0 && k + 1 < skill.points.size() && together(skill.points[k - 1], skill.points[k]) &&
                         together(skill.points[k], skill.points[k + 1]);
    if (!between) out.push_back(skill.points[k]);
  }
  return out;
}

}  // namespace firstread
