#include "app/arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>

#include "base/yaml.h"

namespace firstread {
namespace {

struct Slot {  // what CLI11 fills for one option
  bool flag = false;
  std::vector<std::string> values;
};

std::string quoted_list(std::span<const std::string_view> names) {
  std::string out;
  for (const std::string_view name : names) out += (out.empty() ? "" : ", ") + std::string(name);
  return out;
}

Error unknown_option(const Command& command, std::string word) {
  word = word.substr(0, word.find('='));
  std::vector<std::string_view> names{"--help"};
  for (const Option& option : command.options) names.push_back(option.name);
  const std::string meant = nearest(word, names);
  return {
      "firstread " + std::string(command.name) + " has no option " + word +
      (meant.empty() ? "; see: firstread " + std::string(command.name) + " --help" : "; did you mean " + meant + "?")};
}

std::optional<Error> wrong_value(const Option& option, const std::string& value) {
  if (option.type == OptionType::number) {
    double number = 0;
    const auto [end, trouble] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (trouble != std::errc{} || end != value.data() + value.size())
      return Error{std::string(option.name) + " takes a number, not “" + value + "”"};
  }
  if (option.choices.empty()) return std::nullopt;
  if (std::find(option.choices.begin(), option.choices.end(), value) != option.choices.end()) return std::nullopt;
  const std::string meant = nearest(value, option.choices);
  return Error{std::string(option.name) + " cannot be “" + value + "”" +
               (meant.empty() ? "" : "; did you mean " + meant + "?") +
               (meant.empty() ? "; it may be: " : " It may be: ") + quoted_list(option.choices)};
}

}  // namespace

Result<CommandLine> read_arguments(const Command& command, const std::vector<std::string>& words) {
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  std::vector<Slot> slots(command.options.size());
  std::vector<std::string> operands;
  for (std::size_t i = 0; i < command.options.size(); ++i) {
    const Option& option = command.options[i];
    const std::string names = option.short_name.empty()
                                  ? std::string(option.name)
                                  : std::string(option.short_name) + "," + std::string(option.name);
    if (option.type == OptionType::flag)
      app.add_flag(names, slots[i].flag);
    else
      app.add_option(names, slots[i].values)->expected(1)->allow_extra_args(false)->take_all();
  }
  app.add_option("operands", operands)->expected(-1);
  const auto stop = std::find(words.begin(), words.end(), "--");
  try {
    std::vector<std::string> reversed(std::make_reverse_iterator(stop), words.rend());  // as CLI11 wants them
    app.parse(std::move(reversed));
  } catch (const CLI::ParseError& trouble) {
    for (const Option& option : command.options)
      if (std::string_view(trouble.what()).find(option.name) != std::string_view::npos &&
          option.type != OptionType::flag)
        return Error{std::string(option.name) + " needs a value: " + std::string(option.name) + " " +
                     std::string(option.value)};
    return Error{trouble.what()};
  }
  for (const std::string& word : app.remaining())
    if (word.size() > 1 && word.front() == '-') return unknown_option(command, word);
  if (stop != words.end()) operands.insert(operands.end(), stop + 1, words.end());
  CommandLine out;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    const Option& option = command.options[i];
    if (slots[i].flag) out.set(std::string(option.name), "yes");
    for (const std::string& value : slots[i].values) {
      if (auto error = wrong_value(option, value)) return *error;
      out.set(std::string(option.name), value);
    }
  }
  std::size_t most = 0;
  bool many = false;
  for (const Operand& operand : command.operands) ++most, many = many || operand.many;
  if (!many && operands.size() > most)
    return Error{"firstread " + std::string(command.name) + " can do nothing with “" + operands[most] +
                 "”; see: firstread " + std::string(command.name) + " --help"};
  std::size_t required = 0;
  for (const Operand& operand : command.operands) required += operand.required;
  if (operands.size() < required)
    return Error{"firstread " + std::string(command.name) + " needs a " +
                 std::string(command.operands[operands.size()].name) + "; see: firstread " + std::string(command.name) +
                 " --help"};
  for (std::string& operand : operands) out.add_operand(std::move(operand));
  return out;
}

const Command* find(std::span<const Command* const> commands, std::string_view name) {
  const auto found = std::find_if(commands.begin(), commands.end(), [&](const Command* c) { return c->name == name; });
  return found == commands.end() ? nullptr : *found;
}

}  // namespace firstread
