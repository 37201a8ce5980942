// Help, the options of the manual and shell completions, all from the same table of commands.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "app/command.h"
#include "base/result.h"

namespace firstread {

std::string general_help(std::span<const Command* const> commands, int width);
std::string command_help(const Command& command, int width);

// man/firstread.1: its prose with the line "@COMMANDS@" replaced by what the table says.
std::string manual(std::string_view prose, std::span<const Command* const> commands);

// For bash, zsh or fish.
Result<std::string> completions(std::span<const Command* const> commands, std::string_view shell);

}  // namespace firstread
