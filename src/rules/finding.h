// A finding: a rule, a place, and what the check saw there. Words come later (rules/message.h), from the rule.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rules/rule.h"
#include "text/span.h"

namespace firstread {

using Arguments = std::map<std::string, std::string, std::less<>>;

struct Finding {
  const Rule* rule = nullptr;
  Span span;
  Arguments arguments;                    // what {placeholders} of the message mean
  std::vector<std::string> replacements;  // for the whole span, best first; may be empty
  bool safe = false;                      // the first replacement may be applied without a person looking
  std::uint8_t certainty = 0;             // what a check that measures its evidence says, 0 … 255; 0: it does not
};

// Total, and free of addresses and of the order of arrival: span, rule id, arguments, replacements.
bool operator<(const Finding&, const Finding&);
bool operator==(const Finding&, const Finding&);

using Findings = std::vector<Finding>;

}  // namespace firstread
