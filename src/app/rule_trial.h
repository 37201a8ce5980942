// Tries the rules of a folder or file, as a teacher writes them: every mistake in a file, every example that does not
// hold.
#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

#include "app/session.h"

namespace firstread {

struct RuleTrial {
  std::size_t rules = 0, examples = 0;
  std::vector<Error> mistakes;
};

// `place` is a rule folder (SKILL/RULE.yaml) or one rule file.
RuleTrial try_rules(const World& world, const Session& session, const std::filesystem::path& place);

// The checks a rule may name.
std::span<const Check* const> known_checks();

}  // namespace firstread
