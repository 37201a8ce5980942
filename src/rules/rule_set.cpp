#include "rules/rule_set.h"

#include <algorithm>

namespace firstread {

std::pair<RuleSet, std::vector<Error>> RuleSet::make(std::vector<Rule> rules, std::span<const Check* const> checks,
                                                     const English& english) {
  RuleSet set;
  std::vector<Error> mistakes;
  std::sort(rules.begin(), rules.end(), [](const Rule& a, const Rule& b) { return a.id < b.id; });
  for (Rule& rule : rules) {
    const auto check =
        std::find_if(checks.begin(), checks.end(), [&](const Check* c) { return c->name == rule.check; });
    if (check == checks.end()) {
      mistakes.push_back({"there is no check called \"" + rule.check + "\"", rule.file, rule.line});
      continue;
    }
    auto prepared = (*check)->prepare(rule.settings, english);
    if (!prepared) {
      mistakes.push_back({prepared.error().message, rule.file, rule.line});
      continue;
    }
    set.owned_.push_back(std::make_unique<const Rule>(std::move(rule)));
    set.active_.push_back({set.owned_.back().get(), *check, *std::move(prepared)});
  }
  return {std::move(set), std::move(mistakes)};
}

const Rule* RuleSet::find(std::string_view id) const {
  const auto found = std::lower_bound(owned_.begin(), owned_.end(), id,
                                      [](const auto& rule, std::string_view key) { return rule->id < key; });
  return found == owned_.end() || (*found)->id != id ? nullptr : found->get();
}

bool RuleSet::needs_trees() const {
  return std::any_of(active_.begin(), active_.end(),
                     [](const ActiveRule& rule) { return rule.check->needs_trees || rule.prepared.needs_trees; });
}

}  // namespace firstread
