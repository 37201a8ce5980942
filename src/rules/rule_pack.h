// Rules packed into one file that is mapped at start, so that a run does not parse hundreds of YAML files. Made at
// build time from rules/; the bytes depend on nothing but the rules.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "rules/rule.h"

namespace firstread {

std::string pack(const std::vector<Rule>& rules);
Result<std::vector<Rule>> unpack(const Bytes& bytes);  // an Error when the file is damaged or of another version

}  // namespace firstread
