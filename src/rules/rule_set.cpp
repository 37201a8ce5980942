#include "rules/rule_set.h"

#include <algorithm>

namespace firstread {
namespace {

const Check* check_of(const Rule& rule, std::span<const Check* const> checks) {
  const auto found = std::find_if(checks.begin(), checks.end(), [&](const Check* c) { return c->name == rule.check; });
  return found == checks.end() ? nullptr : *found;
}

// What a check says of its settings, in the rule's file: at the line it names, or at the rule's.
Error placed(const Error& error, const Rule& rule) {
  return {error.message, rule.file.text(), error.line > 0 ? error.line : rule.line};
}

Result<Prepared> prepared(const Check& check, const Rule& rule, const English& english) {
  if (!check.compile) return check.prepare(rule.settings, english);
  Bytes program = rule.program;
  if (program.view.empty()) {
    auto made = check.compile(rule.settings);
    if (!made) return made.error();
    program = Bytes::of(*std::move(made));
  }
  auto out = check.load(program, english);
  if (!out) return Error{"the packed rule is damaged; building or installing firstread again makes it anew"};
  return *std::move(out);
}

}  // namespace

std::optional<Error> compile(Rule& rule, std::span<const Check* const> checks) {
  const Check* check = check_of(rule, checks);
  if (!check || !check->compile) return std::nullopt;
  auto program = check->compile(rule.settings);
  if (!program) return placed(program.error(), rule);
  rule.program = Bytes::of(*std::move(program));
  return std::nullopt;
}

std::pair<RuleSet, std::vector<Error>> RuleSet::make(std::vector<Rule> rules, std::span<const Check* const> checks,
                                                     const English& english) {
  RuleSet set;
  std::vector<Error> mistakes;
  const auto by_id = [](const Rule& a, const Rule& b) { return a.id < b.id; };
  if (!std::is_sorted(rules.begin(), rules.end(), by_id)) std::sort(rules.begin(), rules.end(), by_id);
  set.active_.reserve(rules.size());
  auto kept = rules.begin();
  for (Rule& rule : rules) {
    const Check* check = check_of(rule, checks);
    if (!check) {
      mistakes.push_back({"there is no check called \"" + rule.check + "\"", rule.file.text(), rule.line});
      continue;
    }
    auto ready = prepared(*check, rule, english);
    if (!ready) {
      mistakes.push_back(placed(ready.error(), rule));
      continue;
    }
    if (&*kept != &rule) *kept = std::move(rule);
    set.active_.push_back({&*kept, check, *std::move(ready)});
    ++kept;
  }
  rules.erase(kept, rules.end());
  set.owned_ = std::move(rules);
  set.dispatch_ = Dispatch(set.active_);
  return {std::move(set), std::move(mistakes)};
}

const Rule* RuleSet::find(std::string_view id) const {
  const auto found = std::lower_bound(owned_.begin(), owned_.end(), id,
                                      [](const Rule& rule, std::string_view key) { return rule.id < key; });
  return found == owned_.end() || found->id != id ? nullptr : &*found;
}

bool RuleSet::needs_trees() const {
  return std::any_of(active_.begin(), active_.end(),
                     [](const ActiveRule& rule) { return rule.check->needs_trees || rule.prepared.needs_trees; });
}

}  // namespace firstread
