// Completions for a shell, from the table of commands.
#include "app/choices.h"
#include "app/command.h"
#include "app/help.h"

namespace firstread {
namespace {

constexpr Operand operands[] = {{"SHELL", "bash, zsh or fish", true}};

int run(World& world, const CommandLine& line) {
  const auto text = completions(line.commands(), line.operands().front());
  if (!text) return complain(world, text.error());
  world.out << *text;
  return status_nothing;
}

}  // namespace
extern const Command command_completions{.name = "completions",
                                         .summary = "Print completions for your shell",
                                         .description =
                                             "For bash: source <(firstread completions bash). For zsh and fish: write "
                                             "them where your shell looks for completions.",
                                         .operands = operands,
                                         .run = run};
}  // namespace firstread
