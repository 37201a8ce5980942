// Every setting, its value, and where that comes from.
#include <nlohmann/json.hpp>

#include "app/choices.h"
#include "app/command.h"
#include "app/config.h"
#include "app/session.h"

namespace firstread {
namespace {

constexpr std::string_view formats[] = {"text", "json"};
constexpr Option options[] = {{"--format", "-f", OptionType::text, "FORMAT", "How it is written", formats, "text"}};
constexpr Operand operands[] = {
    {"FILE", "a draft whose assignment file counts; without it, that of the current folder"}};

void as_json(std::ostream& out, const std::vector<ShownKey>& keys) {
  auto json = nlohmann::ordered_json::object();
  for (const ShownKey& key : keys)
    json[key.name] = {{"value", key.value}, {"from", key.origin}, {"locked", key.locked}};
  out << json.dump(2) << "\n";
}

void as_text(std::ostream& out, const std::vector<ShownKey>& keys) {
  for (const ShownKey& key : keys) {
    if (key.value.empty()) {
      out << "# " << key.name << " is not set: " << key.summary << "\n";
      continue;
    }
    out << key.name << ": " << key.value << "   # " << key.origin << (key.locked ? ", locked by the assignment" : "")
        << "\n";
  }
}

int run(World& world, const CommandLine& line) {
  auto folder = world.folder;
  if (!line.operands().empty()) folder = (world.folder / line.operands().front()).lexically_normal().parent_path();
  ReadConfig read = read_config(world, find_assignment(world.files, folder), {});
  if (read.mistakes.empty()) {
    const auto opening = Session::open(world, read.config);  // names of rules and skills are checked there
    read.mistakes = opening.mistakes;
  }
  complain(world, read.mistakes);
  const auto keys = shown(read.config);
  if (line.text("--format") == "json")
    as_json(world.out, keys);
  else
    as_text(world.out, keys);
  return read.mistakes.empty() ? status_nothing : status_trouble;
}

}  // namespace
extern const Command command_config{
    .name = "config",
    .summary = "Show every setting and where it comes from",
    .description =
        "Later wins, unless the assignment locks it: built in, your own file (config.yaml in the folder firstread of "
        "your "
        "configuration folder), the assignment file (.firstread.yaml above the draft), the command line.",
    .options = options,
    .operands = operands,
    .run = run};
}  // namespace firstread
