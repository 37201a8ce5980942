// The rules in force for a run: chosen, with their tier as configured, each with its check prepared.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/check.h"
#include "rules/rule.h"

namespace firstread {

struct ActiveRule {
  const Rule* rule;  // owned by the RuleSet
  const Check* check;
  Prepared prepared;
};

class RuleSet {
 public:
  // Prepares every rule; a rule whose check does not know it or whose settings do not fit is a mistake with file and
  // line.
  static std::pair<RuleSet, std::vector<Error>> make(std::vector<Rule> rules, std::span<const Check* const> checks,
                                                     const English& english);

  std::span<const ActiveRule> rules() const { return active_; }
  const Rule* find(std::string_view id) const;
  bool needs_trees() const;

 private:
  std::vector<std::unique_ptr<const Rule>> owned_;
  std::vector<ActiveRule> active_;
};

}  // namespace firstread
