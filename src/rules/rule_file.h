// Rule files: YAML to Rule, every mistake reported with its file and line. A rule file is untrusted: size, depth and
// numbers of things are bounded.
#pragma once

#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "rules/check.h"
#include "rules/rule.h"

namespace firstread {

struct ReadRules {
  std::vector<Rule> rules;      // sorted by id
  std::vector<Error> mistakes;  // all of them, not just the first
};

// One file's text. `id` is "skill/name".
ReadRules read_rule(std::string_view yaml, std::string_view file, std::string_view id,
                    std::span<const Check* const> checks);

// Every <skill>/<name>.yaml under the folder but skill.yaml.
ReadRules read_rules(const Files& files, const std::filesystem::path& folder, std::span<const Check* const> checks);

}  // namespace firstread
