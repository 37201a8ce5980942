// The only place where findings meet: directives and ignored places go, equal findings are merged, overlaps are settled
// by what the rules yield to and then by a fixed precedence, and the order is total.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "english/analysis.h"
#include "rules/finding.h"

namespace firstread {

// An entry of `ignore:` in a configuration, for formats that have no comments: matched by content, never by line.
struct Ignored {
  std::string rule;  // id, skill or kind; empty: all
  std::string text;  // the marked words, or a longer stretch of the text around them
};

struct Resolved {
  Findings findings;
  std::vector<std::string> warnings;  // directives that name no rule, and their like
  Findings suppressed;                // what a directive or an ignored place took away, in the order of the text
};

struct ResolveOptions {
  std::span<const Ignored> ignored = {};
  bool directives = true;  // false where the instructor locked them
};

Resolved resolve(Findings raw, const Analysis& analysis, const ResolveOptions& options = {});

// True when `name` is the rule's id, its skill or its kind.
bool names(std::string_view name, const Rule& rule);

}  // namespace firstread
