// File names with wildcards, for where no shell has filled them in: * and ? within a name, ** for any folders, [abc].
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/world.h"

namespace firstread {

bool is_glob(std::string_view name);

// Whether a name (without a slash) is one the pattern stands for. Linear in both, but for their product at worst.
bool matches(std::string_view pattern, std::string_view name);

// The files and folders a pattern stands for, sorted; hidden ones only where the pattern says the dot.
std::vector<std::string> expand(const World& world, const std::string& pattern);

}  // namespace firstread
