// A check is code: given the settings of a rule, it makes a function that looks at one passage and reports places. It
// knows no rule, no message, no configuration and no other finding, and it remembers nothing from one passage to the
// next. Checks stand on the shelf checks/: one file, one constant `check_<file>`, nothing to register.
#pragma once

#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"
#include "english/analysis.h"
#include "english/english.h"
#include "english/passage.h"
#include "rules/finding.h"
#include "rules/settings.h"
#include "rules/trigger.h"

namespace firstread {

// Where a check reports. `arguments` fill the message's placeholders; {match} (the marked words), {suggestion} (the
// first replacement), {suggestions} (up to three, "a", "b" or "c") are always there.
struct Place {
  Span span;
  Arguments arguments = {};
  std::vector<std::string> replacements = {};
  bool safe = true;  // false takes safety away from a rule that says `safe: true`
  std::uint8_t certainty = 0;
};

class Sink {
 public:
  Sink(const Rule& rule, Findings& findings) : rule_(rule), findings_(findings) {}
  void add(Place place);

 private:
  const Rule& rule_;
  Findings& findings_;
};

using Run = std::function<void(const Passage&, Sink&)>;
// Of a compiled check: also sees where in the sentence its triggers stand, from left to right, and may sort them.
using RunAtHits = std::function<void(const Passage&, std::span<Hit>, Sink&)>;

struct Prepared {
  Run run;
  // Lower-case token texts of which at least one must be in a passage for the check to find anything there. The engine
  // skips the other passages; empty: no such words are known, and every passage is looked at.
  std::vector<std::string> triggers = {};
  bool needs_trees = false;  // these settings ask for trees, though the check as such does not

  // Instead of `run` and `triggers`, of a compiled check; the triggers lie in its program.
  RunAtHits run_at_hits = {};
  std::span<const Trigger> parts = {};
  bool always = false;  // not all parts have a trigger: every sentence is looked at
};

// A check whose settings are long tables is compiled: `compile` makes a program of them once, when the rules are
// packed, and at start `load` takes it as it lies in the mapped file. Such a check has no `prepare` and looks at
// sentences.
struct Check {
  std::string_view name;     // the file's name with hyphens or underscores as in the rule: "comma_splice"
  std::string_view summary;  // for people who write rules
  Unit unit = Unit::sentence;
  std::span<const Parameter> parameters = {};
  bool needs_trees = false;
  Result<Prepared> (*prepare)(const Settings&, const English&) = nullptr;
  Result<std::string> (*compile)(const Settings&) = nullptr;
  std::optional<Prepared> (*load)(const Bytes& program, const English&) = nullptr;  // nothing: the bytes are damaged
};

// For checks without settings: `.prepare = simple<run>`.
template <void (*run)(const Passage&, Sink&)>
Result<Prepared> simple(const Settings&, const English&) {
  return Prepared{.run = run};
}

std::span<const Check* const> all_checks();  // written by CMake from the folder; called only by app/ and main

}  // namespace firstread
