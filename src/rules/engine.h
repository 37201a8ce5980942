// Runs rules over an Analysis. Each rule runs alone: it cannot see what others found, so their order does not matter.
#pragma once

#include "english/analysis.h"
#include "rules/finding.h"
#include "rules/rule_set.h"

namespace firstread {

// Raw findings of all rules, sorted. Linear in the text; rules whose trigger words are not in a sentence cost nothing
// there.
Findings check(const Analysis& analysis, const RuleSet& rules);
// Of any rules, in any order.
Findings check(const Analysis& analysis, std::span<const ActiveRule> rules);

}  // namespace firstread
