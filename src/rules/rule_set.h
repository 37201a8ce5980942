// The rules in force for a run: chosen, with their tier as configured, each with its check prepared.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/check.h"
#include "rules/dispatch.h"
#include "rules/rule.h"

namespace firstread {

// Compiles the settings of a rule whose check does that, for the pack; other rules stay as they are.
std::optional<Error> compile(Rule& rule, std::span<const Check* const> checks);

class RuleSet {
 public:
  // Prepares every rule; a rule whose check does not know it or whose settings do not fit is a mistake with file and
  // line.
  static std::pair<RuleSet, std::vector<Error>> make(std::vector<Rule> rules, std::span<const Check* const> checks,
                                                     const English& english);

  std::span<const ActiveRule> rules() const { return active_; }
  const Dispatch& dispatch() const { return dispatch_; }
  const Rule* find(std::string_view id) const;
  bool needs_trees() const;

 private:
  std::vector<Rule> owned_;  // never grows: others point into it
  std::vector<ActiveRule> active_;
  Dispatch dispatch_;
};

}  // namespace firstread
