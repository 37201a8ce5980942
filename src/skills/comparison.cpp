#include "skills/comparison.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "skills/alignment.h"

namespace firstread {
namespace {

constexpr double enough = 2;  // the score at which two findings are one

class Matcher {
 public:
  Matcher(const Sketch& then, const Sketch& now) : then_(then), now_(now), alignment_(align(then, now)) {}

  DraftComparison compare() {
    match();
    DraftComparison out;
    out.words_then = then_.words;
    out.words_now = now_.words;
    std::map<std::string, SkillChange> skills;
    for (std::size_t k = 0; k < then_.findings.size(); ++k) {
      const FindingSketch& finding = then_.findings[k];
      SkillChange& change = skills[finding.skill];
      ++change.then;
      if (partner_then_[k])
        out.then.push_back(Fate::still_there), ++out.still_there;
      else if (alignment_.kept(finding.sentence))
        out.then.push_back(Fate::fixed), ++out.fixed, ++change.fixed;
      else
        out.then.push_back(Fate::removed), ++out.removed, ++change.removed;
    }
    for (std::size_t k = 0; k < now_.findings.size(); ++k) {
      SkillChange& change = skills[now_.findings[k].skill];
      ++change.now;
      out.now.push_back(partner_now_[k] ? Fate::still_there : Fate::fresh);
      if (!partner_now_[k]) ++out.fresh, ++change.fresh;
    }
    for (auto& [skill, change] : skills) {
      change.skill = skill;
      out.skills.push_back(change);
    }
    return out;
  }

 private:
  struct Candidate {
    double score;
    std::uint32_t then, now;
  };

  double score(const FindingSketch& then, const FindingSketch& now) const {
    const bool linked = alignment_.linked(then.sentence, now.sentence);
    double value = 0;
    if (then.text == now.text) value += 2;
    if (then.before == now.before) value += 1;
    if (then.after == now.after) value += 1;
    // Far away only a finding that is the same in all it has is the same finding.
    if (!linked) return value >= 4 && (then.before != 0 || then.after != 0) ? value - 1 : 0;
    if (then.whole && now.whole) value += 2;  // it is about the sentence, and the sentence is the same
    return value;
  }

  // Best pairs first; every finding goes with one other at most.
  void match() {
    std::map<std::string_view, std::vector<std::uint32_t>> by_rule;
    for (std::uint32_t k = 0; k < now_.findings.size(); ++k) by_rule[now_.findings[k].rule].push_back(k);
    std::vector<Candidate> candidates;
    for (std::uint32_t k = 0; k < then_.findings.size(); ++k) {
      const auto same = by_rule.find(then_.findings[k].rule);
      if (same == by_rule.end()) continue;
      for (const std::uint32_t other : near(same->second, k))
        if (const double value = score(then_.findings[k], now_.findings[other]); value >= enough)
          candidates.push_back({value, k, other});
    }
    const auto distance = [&](const Candidate& one) {
      return std::abs(static_cast<double>(then_.findings[one.then].sentence) - now_.findings[one.now].sentence);
    };
    std::stable_sort(candidates.begin(), candidates.end(), [&](const Candidate& a, const Candidate& b) {
      return a.score != b.score ? a.score > b.score : distance(a) < distance(b);
    });
    partner_then_.assign(then_.findings.size(), false);
    partner_now_.assign(now_.findings.size(), false);
    for (const Candidate& one : candidates)
      if (!partner_then_[one.then] && !partner_now_[one.now]) partner_then_[one.then] = partner_now_[one.now] = true;
  }

  // Of very many findings of one rule, those around the same place; the work stays linear.
  std::vector<std::uint32_t> near(const std::vector<std::uint32_t>& same, std::uint32_t then) const {
    constexpr std::size_t most = 400;
    if (same.size() <= most) return same;
    const double place =
        static_cast<double>(then) / static_cast<double>(then_.findings.size()) * static_cast<double>(same.size());
    const std::size_t middle = std::min(static_cast<std::size_t>(place), same.size() - most / 2);
    const std::size_t first = middle > most / 2 ? middle - most / 2 : 0;
    return {same.begin() + static_cast<std::ptrdiff_t>(first),
            same.begin() + static_cast<std::ptrdiff_t>(std::min(first + most, same.size()))};
  }

  const Sketch &then_, &now_;
  Alignment alignment_;
  std::vector<bool> partner_then_, partner_now_;
};

std::string places(std::uint32_t count) { return std::to_string(count) + (count == 1 ? " place" : " places"); }

std::string per_thousand(std::size_t findings, std::uint32_t words) {
  const double rate = words == 0 ? 0 : 1000.0 * static_cast<double>(findings) / words;
  return std::to_string(static_cast<int>(std::lround(rate)));
}

}  // namespace

DraftComparison compare(const Sketch& then, const Sketch& now) { return Matcher(then, now).compare(); }

std::vector<std::string> sentences(const DraftComparison& comparison, const std::vector<Skill>& skills) {
  std::vector<std::string> out;
  if (comparison.then.empty() && comparison.now.empty()) return out;
  out.push_back(std::to_string(comparison.fixed) + " fixed, " + std::to_string(comparison.still_there) +
                " still there, " + std::to_string(comparison.fresh) + " new.");
  if (comparison.words_then > 0 && comparison.words_now > 0)
    out.push_back("In every 1,000 words: " + per_thousand(comparison.then.size(), comparison.words_then) +
                  " places to mend then, " + per_thousand(comparison.now.size(), comparison.words_now) + " now.");
  if (comparison.removed > 0)
    out.push_back(places(comparison.removed) + " went with sentences that were taken out. " +
                  (comparison.removed == 1 ? "It does" : "They do") + " not count as fixed.");
  if (comparison.shrank())
    out.push_back("This draft is " + std::to_string(comparison.words_then - comparison.words_now) +
                  " words shorter. Fewer words have fewer "
                  "places to mend; that alone is not progress.");
  const SkillChange* best = nullptr;
  for (const SkillChange& change : comparison.skills)
    if (change.fixed >= 2 && change.now < change.then && (!best || change.fixed > best->fixed)) best = &change;
  const Skill* skill = best ? find(skills, best->skill) : nullptr;
  if (skill)
    out.push_back(skill->title + ": " + std::to_string(best->then) + " then, " + std::to_string(best->now) + " now.");
  return out;
}

}  // namespace firstread
