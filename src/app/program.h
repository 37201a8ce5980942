// The program: picks the command its first word names, and runs it.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/command.h"

namespace firstread {

// `words` are the arguments without the program's own name. "firstread FILE" is "firstread check FILE".
int run(World& world, std::span<const Command* const> commands, const std::vector<std::string>& words);

}  // namespace firstread
