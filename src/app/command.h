// A subcommand: what help, the manual, completions and the parser of the command line all read. Commands stand on the
// shelf commands/: one file, one constant, nothing to register.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/world.h"

namespace firstread {

enum class OptionType { flag, text, texts, number };

struct Option {
  std::string_view name;        // "--format"
  std::string_view short_name;  // "-f" or empty
  OptionType type = OptionType::flag;
  std::string_view value;                          // what stands for the value in help: "FORMAT"
  std::string_view summary;                        // one line
  std::span<const std::string_view> choices = {};  // the values it may have; empty: any
  std::string_view fallback = {};                  // its value when it is not given, for help
};

struct Operand {
  std::string_view name;  // "FILE"
  std::string_view summary;
  bool required = false;
  bool many = false;
};

struct Command;

class CommandLine {
 public:
  bool flag(std::string_view name) const;  // "--all"
  std::string text(std::string_view name, std::string_view fallback = "") const;
  std::vector<std::string> texts(std::string_view name) const;         // each value cut at its commas
  std::vector<std::string> given_values(std::string_view name) const;  // as they are
  bool given(std::string_view name) const;
  const std::vector<std::string>& operands() const { return operands_; }

  // What the program can do, for the commands that tell of it.
  std::span<const Command* const> commands() const { return commands_; }
  void knows(std::span<const Command* const> commands) { commands_ = commands; }

  void set(std::string name, std::string value) { values_[std::move(name)].push_back(std::move(value)); }
  void add_operand(std::string value) { operands_.push_back(std::move(value)); }

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
  std::vector<std::string> operands_;
  std::span<const Command* const> commands_;
};

struct Command {
  std::string_view name, summary;
  std::string_view description;  // a paragraph or two, for help and the manual
  std::span<const Option> options = {};
  std::span<const Operand> operands = {};
  int (*run)(World&, const CommandLine&) = nullptr;  // the exit status
};

// Exit statuses of the program.
inline constexpr int status_nothing = 0;  // nothing at or above --fail-on
inline constexpr int status_found = 1;    // something is
inline constexpr int status_trouble = 2;  // the work could not be done

std::span<const Command* const> all_commands();  // written by CMake from the folder; called only by app/ and main

}  // namespace firstread
