// The words of a command line against the options of a Command.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/command.h"
#include "base/result.h"

namespace firstread {

// Options may stand before, between and after operands; "--" ends them; "-" is an operand. An Error says what was
// meant.
Result<CommandLine> read_arguments(const Command& command, const std::vector<std::string>& words);

const Command* find(std::span<const Command* const> commands, std::string_view name);

}  // namespace firstread
