#include "app/courses.h"

#include <algorithm>

#include "skills/trend.h"

namespace firstread {
namespace {

constexpr std::size_t most_skills = 4, most_points = 8;  // what a reader takes in at once

// How often this draft errs in a skill; nothing where it had no opportunity for it.
std::optional<double> rate_now(const FileReport& report, const std::string& skill) {
  for (const Evidence& seen : report.draft->evidence)
    if (seen.skill == skill && report.words > 0)
      return 1000.0 * static_cast<double>(seen.errors) / static_cast<double>(report.words);
  return std::nullopt;
}

SkillCourse course(const SkillTrend& trend, const std::vector<DraftRow>& drafts, const FileReport& report) {
  SkillCourse out{.skill = trend.skill, .title = trend.title, .said = said(trend) + "."};
  for (const TrendPoint& point : milestones(trend, drafts)) {
    const DraftRow& draft = drafts[point.draft];
    std::string when = day(draft.at);
    when.erase(0, when.find_first_not_of(' '));
    out.points.push_back({draft.name, std::move(when), point.per_thousand});
  }
  // A draft that did not change is remembered already.
  if (report.draft)
    if (const auto now = rate_now(report, trend.skill)) out.points.push_back({report.draft->name, "this draft", *now});
  if (out.points.size() > most_points) out.points.erase(out.points.begin(), out.points.end() - most_points);
  return out;
}

}  // namespace

std::vector<SkillCourse> courses(const Recall& known, const FileReport& report, const std::vector<Skill>& skills,
                                 std::chrono::sys_seconds now) {
  if (!known.progress) return {};
  const auto drafts = known.progress->drafts();
  const auto attempts = known.progress->attempts();
  if (!drafts || !attempts) return {};  // a report without plots is still a report
  std::vector<SkillTrend> seen = trends(*drafts, *attempts, skills, now);
  const auto in_focus = [&](const SkillTrend& trend) {
    return std::any_of(report.skills.begin(), report.skills.end(),
                       [&](const SkillCount& count) { return count.in_focus && count.skill == trend.skill; });
  };
  std::stable_partition(seen.begin(), seen.end(), in_focus);
  std::vector<SkillCourse> out;
  for (const SkillTrend& trend : seen) {
    SkillCourse one = course(trend, *drafts, report);
    if (one.points.size() < 2) continue;
    out.push_back(std::move(one));
    if (out.size() == most_skills) break;
  }
  return out;
}

}  // namespace firstread
