#include "skills/strengths.h"

#include <algorithm>
#include <cmath>

namespace firstread {
namespace {

constexpr std::size_t most_said = 3;
constexpr double by_luck = 0.1;

bool among(const std::vector<std::string>& ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

struct Strength {
  int rank;  // smaller is said first
  std::string words;
  std::string_view evidence{};  // the kind of opportunity it rests on alone; empty where drafts are compared
};

// Words and sentences are always there: that nothing in them was marked says less than what was chosen rightly.
bool always_there(std::string_view kind) { return kind == "words" || kind == "sentences"; }

double earlier_errors(const CoachInput& input, std::string_view skill) {
  double out = 0;
  if (!input.history) return 0;
  if (const auto at = input.history->observations.find(skill); at != input.history->observations.end())
    for (const Observation& one : at->second)
      if (!one.practice) out += one.errors;
  return out;
}

}  // namespace

bool fair(std::uint32_t opportunities, double held_at) {
  const double not_held = 1 - 2 * (1 - held_at);
  return opportunities > 0 && opportunities * std::log(not_held) <= std::log(by_luck);
}

bool fewer(std::uint32_t then, std::uint32_t words_then, std::uint32_t now, std::uint32_t words_now) {
  if (then <= now || words_then == 0 || words_now == 0) return false;
  const double share = static_cast<double>(words_now) / (static_cast<double>(words_then) + words_now);
  const std::uint32_t all = then + now;
  double chance = 0;
  for (std::uint32_t k = 0; k <= now; ++k)
    chance += std::exp(std::lgamma(all + 1.0) - std::lgamma(k + 1.0) - std::lgamma(all - k + 1.0) +
                       k * std::log(share) + (all - k) * std::log1p(-share));
  return chance <= by_luck;
}

std::vector<std::string> strengths(const CoachInput& input, const std::vector<SkillView>& views,
                                   const std::optional<DraftComparison>& since) {
  std::vector<Strength> found;
  for (const SkillView& view : views) {
    const Skill* skill = find(input.skills, view.skill);
    const OpportunityKind* kind = skill ? opportunity_kind(skill->opportunities) : nullptr;
    if (!kind || !among(input.watched, view.skill)) continue;
    const SkillChange* change = nullptr;
    if (since && !since->shrank())
      for (const SkillChange& one : since->skills)
        if (one.skill == view.skill) change = &one;
    // Mended, not cut: most of what is gone must have been put right.
    const bool better = change && fewer(change->then, since->words_then, change->now, since->words_now) &&
                        change->fixed * 2 >= change->then - change->now;
    const bool wanted = input.profile && among(input.profile->goals, view.skill);
    if (better) {
      found.push_back(
          {wanted ? 0 : 1, skill->title + ": " + std::to_string(change->then) + " places in the last draft, " +
                               (change->now == 0 ? std::string("none") : std::to_string(change->now)) + " now."});
    } else if (view.findings == 0 && fair(view.opportunities, kind->held_at) && kind->name != "document" &&
               kind->name != "paragraphs") {
      const double before = earlier_errors(input, view.skill);
      std::string words = std::to_string(view.opportunities) + " " + std::string(kind->many) +
                          ", and nothing to mend in “" + skill->title + "”.";
      if (before >= 2) words += " Your earlier drafts had " + std::to_string(std::lround(before)) + " places.";
      found.push_back({before >= 2 ? 1 : wanted ? 2 : always_there(kind->name) ? 4 : 3, std::move(words), kind->name});
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const Strength& a, const Strength& b) { return a.rank < b.rank; });
  // Three skills that rest on the same adjectives are one thing gone well, not three.
  std::vector<std::string> out;
  std::vector<std::string_view> told;
  for (Strength& one : found) {
    if (out.size() == most_said) break;
    if (!one.evidence.empty() && std::find(told.begin(), told.end(), one.evidence) != told.end()) continue;
    told.push_back(one.evidence);
    out.push_back(std::move(one.words));
  }
  return out;
}

}  // namespace firstread
