#include "app/help.h"

#include <algorithm>

#include "app/version.h"
#include "report/snippet.h"

namespace firstread {
namespace {

std::string usage(const Command& command) {
  std::string out = "firstread " + std::string(command.name);
  if (!command.options.empty()) out += " [OPTION]…";
  for (const Operand& operand : command.operands) {
    const std::string name = std::string(operand.name) + (operand.many ? "…" : "");
    out += operand.required ? " " + name : " [" + name + "]";
  }
  return out;
}

std::string spelt(const Option& option) {
  std::string out = option.short_name.empty() ? "" : std::string(option.short_name) + ", ";
  out += option.name;
  if (option.type != OptionType::flag) out += " " + std::string(option.value);
  return out;
}

std::string explained(const Option& option) {
  std::string out(option.summary);
  if (!option.choices.empty()) {
    out += ": ";
    for (std::size_t i = 0; i < option.choices.size(); ++i)
      out += (i == 0 ? "" : ", ") + std::string(option.choices[i]);
  }
  if (!option.fallback.empty()) out += " (" + std::string(option.fallback) + ")";
  return out;
}

void row(std::string& out, std::string_view left, std::string_view right, std::size_t column, int width) {
  std::string line = "  " + std::string(left);
  if (line.size() + 2 > column) {
    out += line + "\n";
    line.clear();
  }
  line.resize(column, ' ');
  const std::string indent(column, ' ');
  const auto lines = wrapped(right, std::max(width - static_cast<int>(column), 30));
  for (std::size_t i = 0; i < lines.size(); ++i) out += (i == 0 ? line : indent) + lines[i] + "\n";
}

}  // namespace

std::string general_help(std::span<const Command* const> commands, int width) {
  std::string out =
      "firstread marks a draft: where, what, why, and how to mend it.\n\n"
      "  firstread FILE…            mark these files (short for: firstread check FILE…)\n"
      "  firstread COMMAND --help   what a command does and its options\n\n"
      "Commands\n";
  for (const Command* command : commands) row(out, command->name, command->summary, 15, width);
  out +=
      "\n  --help, --version\n\nExit status: 0 nothing to mend, 1 something to mend, 2 something could not be done.\n";
  return out;
}

std::string command_help(const Command& command, int width) {
  std::string out = "usage: " + usage(command) + "\n\n";
  for (const std::string& line : wrapped(command.summary, width)) out += line + "\n";
  if (!command.description.empty()) {
    out += "\n";
    for (const std::string& line : wrapped(command.description, width)) out += line + "\n";
  }
  if (!command.operands.empty()) out += "\n";
  for (const Operand& operand : command.operands) row(out, operand.name, operand.summary, 26, width);
  if (!command.options.empty()) out += "\nOptions\n";
  for (const Option& option : command.options) row(out, spelt(option), explained(option), 26, width);
  return out;
}

}  // namespace firstread
