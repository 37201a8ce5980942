#include "app/program.h"

#include <ostream>

#include "app/arguments.h"
#include "app/choices.h"
#include "app/help.h"
#include "app/version.h"
#include "base/yaml.h"

namespace firstread {
namespace {

int say(World& world, const std::string& text) {
  world.out << text;
  world.out.flush();
  return world.out ? status_nothing : status_trouble;
}

// A single word that is neither a command nor a file was most likely meant as a command.
bool looks_like_a_command(const World& world, const std::string& word) {
  return word != "-" && word.find_first_of("./\\") == std::string::npos && !world.files.exists(world.folder / word);
}

int run_command(World& world, const Command& command, std::span<const Command* const> commands,
                const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    if (word == "--") break;
    if (word == "--help" || word == "-h") return say(world, command_help(command, world.terminal.width));
  }
  auto line = read_arguments(command, words);
  if (!line) return complain(world, line.error());
  line->knows(commands);
  const int status = command.run(world, *line);
  world.out.flush();
  if (world.out) return status;
  world.err << "firstread: the output could not be written; is the disk full, or was the reader closed?\n";
  return status_trouble;
}

}  // namespace

int run(World& world, std::span<const Command* const> commands, const std::vector<std::string>& words) {
  if (words.empty() || words[0] == "--help" || words[0] == "-h" || words[0] == "help") {
    const Command* about = words.size() > 1 ? find(commands, words[1]) : nullptr;
    return say(world,
               about ? command_help(*about, world.terminal.width) : general_help(commands, world.terminal.width));
  }
  if (words[0] == "--version") return say(world, "firstread " + std::string(version) + "\n");
  if (const Command* command = find(commands, words[0]))
    return run_command(world, *command, commands, {words.begin() + 1, words.end()});
  const Command* check = find(commands, "check");
  if (words[0].front() != '-' && looks_like_a_command(world, words[0])) {
    std::vector<std::string_view> names;
    for (const Command* command : commands) names.push_back(command->name);
    const std::string meant = nearest(words[0], names);
    return complain(world, {"there is no command and no file called “" + words[0] + "”" +
                            (meant.empty() ? "; see: firstread --help" : "; did you mean “firstread " + meant + "”?")});
  }
  if (check == nullptr) return complain(world, {"there is no command called “" + words[0] + "”"});
  return run_command(world, *check, commands, words);
}

}  // namespace firstread
