#include "skills/priorities.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <set>

namespace firstread {
namespace {

bool among(const std::vector<std::string>& ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

double gravity(Kind kind, const PriorityModel& model) {
  switch (kind) {
    case Kind::grammar:
      return model.grammar;
    case Kind::spelling:
      return model.spelling;
    case Kind::mechanics:
      return model.mechanics;
    case Kind::structure:
      return model.structure;
    case Kind::style:
      return model.style;
  }
  return 0;
}

std::string with_places(double value, int places) {
  char out[32];
  std::snprintf(out, sizeof out, "%.*f", places, value);
  return out;
}

class Ranking {
 public:
  Ranking(const CoachInput& input, const PriorityModel& model) : input_(input), model_(model) {}

  std::vector<SkillView> make() {
    const auto seen = evidence(input_.analysis, input_.findings, input_.skills);
    for (std::size_t k = 0; k < seen.size(); ++k) views_.push_back(view(input_.skills[k], seen[k]));
    for (std::size_t k = 0; k < views_.size(); ++k)
      if (views_[k].findings > 0)
        for (const std::string& need : input_.skills[k].needs)
          if (const SkillView* first = lacking(need)) needed_.insert(first->skill), waits_.insert(views_[k].skill);
    for (std::size_t k = 0; k < views_.size(); ++k)
      if (views_[k].findings > 0) weigh(views_[k], input_.skills[k]);
    std::stable_sort(views_.begin(), views_.end(),
                     [](const SkillView& a, const SkillView& b) { return a.priority > b.priority; });
    return std::move(views_);
  }

 private:
  SkillView view(const Skill& skill, const Evidence& seen) const {
    SkillView out{.skill = skill.id, .findings = seen.errors, .opportunities = seen.opportunities};
    const std::uint32_t words = input_.analysis.measures().words;
    out.per_thousand = words == 0 ? 0 : 1000.0 * seen.errors / words;
    std::vector<Observation> all;
    if (input_.history)
      if (const auto at = input_.history->observations.find(skill.id); at != input_.history->observations.end())
        all = at->second;
    // What is new in this draft is not remembered yet; an essay seen before is not counted twice.
    if (!input_.history || !input_.history->known)
      all.push_back({input_.now, static_cast<double>(seen.opportunities), static_cast<double>(seen.errors)});
    const OpportunityKind* kind = opportunity_kind(skill.opportunities);
    out.mastery = mastery(all, kind ? kind->held_at : 0.95, input_.now);
    return out;
  }

  // A skill that is not held and has places of its own in this draft; null otherwise.
  const SkillView* lacking(std::string_view skill) const {
    const auto at =
        std::find_if(views_.begin(), views_.end(), [&](const SkillView& one) { return one.skill == skill; });
    if (at == views_.end() || at->findings == 0 || at->mastery.standing == Standing::held) return nullptr;
    return at->mastery.standing != Standing::unknown || at->findings >= 2 ? &*at : nullptr;
  }

  double mean_gravity(std::string_view skill) const {
    double sum = 0, count = 0;
    for (const Finding& finding : input_.findings)
      if (finding.rule->skill == skill) {
        sum += gravity(finding.rule->kind, model_) * (finding.rule->tier == Tier::ask ? model_.unsure : 1);
        ++count;
      }
    return count == 0 ? 0 : sum / count;
  }

  // Twice as often weighs less than twice as much: the logarithm keeps one frequent skill from hiding all others.
  void weigh(SkillView& view, const Skill& skill) const {
    const double often = std::log2(1 + view.per_thousand);
    view.priority = often;
    view.why = std::to_string(view.findings) + (view.findings == 1 ? " place, " : " places, ") +
               with_places(view.per_thousand, 1) + " per 1,000 words: " + with_places(often, 2);
    const auto times = [&](double factor, std::string_view because) {
      if (factor == 1) return;
      view.priority *= factor;
      view.why += "; " + std::string(because) + " ×" + with_places(factor, 2);
    };
    times(mean_gravity(skill.id), "how much it holds up a reader");
    if (!skill.treatable) times(model_.untreatable, "hard to learn by rule");
    if (input_.profile && among(input_.profile->goals, skill.id)) times(model_.own_goal, "your goal");
    if (among(input_.goals, skill.id)) times(model_.assignment_goal, "a goal of the assignment");
    if (const auto weight = input_.weights.find(skill.id); weight != input_.weights.end())
      times(weight->second, "its weight in the assignment");
    if (waits_.contains(skill.id)) times(model_.needs_first, "another skill comes first");
    if (needed_.contains(skill.id)) times(model_.needed, "another skill builds on it");
    const bool of_class = !input_.level.empty();
    const int level = of_class ? level_number(input_.level) : input_.profile ? level_number(input_.profile->level) : 0;
    if (level > 0 && level_number(skill.cefr) >= level + 2)
      times(model_.too_early, of_class ? "above the level of the assignment" : "above your level");
    if (view.mastery.standing == Standing::held) times(model_.held, "you hold it; this is a slip");
    view.why += " = " + with_places(view.priority, 2);
  }

  const CoachInput& input_;
  const PriorityModel& model_;
  std::vector<SkillView> views_;  // in the order of input_.skills, until sorted
  std::set<std::string> needed_, waits_;
};

}  // namespace

std::vector<SkillView> priorities(const CoachInput& input, const PriorityModel& model) {
  return Ranking(input, model).make();
}

}  // namespace firstread
