#include <algorithm>

#include "app/help.h"

namespace firstread {
namespace {

std::string names(std::span<const Command* const> commands) {
  std::string out;
  for (const Command* command : commands) out += (out.empty() ? "" : " ") + std::string(command->name);
  return out;
}

std::string joined(std::span<const std::string_view> words) {
  std::string out;
  for (const std::string_view word : words) out += (out.empty() ? "" : " ") + std::string(word);
  return out;
}

std::string quoted(std::string_view text) {  // within '…' of a shell
  std::string out;
  for (const char c : text)
    if (c == '\'')
      out += "'\\''";
    else
      out += c;
  return out;
}

std::string bash(std::span<const Command* const> commands) {
  std::string out =
      "# bash completion of firstread; read it with: source <(firstread completions bash)\n_firstread() {\n"
      "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}\n"
      "  COMPREPLY=()\n";
  out += "  if [ \"$COMP_CWORD\" -eq 1 ]; then COMPREPLY=($(compgen -W '" + names(commands) +
         "' -- \"$word\") $(compgen -f -- \"$word\")); return; fi\n  case \"$command $before\" in\n";
  for (const Command* command : commands)
    for (const Option& option : command->options)
      if (!option.choices.empty())
        out += "    '" + std::string(command->name) + " " + std::string(option.name) + "') COMPREPLY=($(compgen -W '" +
               joined(option.choices) + "' -- \"$word\")); return;;\n";
  out += "  esac\n  case \"$command\" in\n";
  for (const Command* command : commands) {
    out += "    " + std::string(command->name) + ") [[ $word == -* ]] && COMPREPLY=($(compgen -W '";
    for (const Option& option : command->options) out += std::string(option.name) + " ";
    out += "--help' -- \"$word\")) && return;;\n";
  }
  return out + "  esac\n  COMPREPLY=($(compgen -f -- \"$word\"))\n}\ncomplete -o filenames -F _firstread firstread\n";
}

std::string zsh(std::span<const Command* const> commands) {
  std::string out = "#compdef firstread\n_firstread() {\n  local -a commands\n  commands=(\n";
  for (const Command* command : commands)
    out += "    '" + std::string(command->name) + ":" + quoted(command->summary) + "'\n";
  out += "  )\n  if (( CURRENT == 2 )); then _describe command commands; _files; return; fi\n  case $words[2] in\n";
  for (const Command* command : commands) {
    out += "    " + std::string(command->name) + ") _arguments";
    for (const Option& option : command->options) {
      std::string summary = quoted(option.summary);
      for (const char c : {'[', ']', ':'}) std::replace(summary.begin(), summary.end(), c, ' ');
      out += " '" + std::string(option.name) + "[" + summary + "]";
      if (option.type != OptionType::flag) {
        out += ":" + std::string(option.value) + ":";
        out += option.choices.empty() ? "_files" : "(" + joined(option.choices) + ")";
      }
      out += "'";
    }
    out += " '*:file:_files';;\n";
  }
  return out + "  esac\n}\n_firstread \"$@\"\n";
}

std::string fish(std::span<const Command* const> commands) {
  std::string out = "# fish completion of firstread\n";
  for (const Command* command : commands) {
    out += "complete -c firstread -n __fish_use_subcommand -a " + std::string(command->name) + " -d '" +
           quoted(command->summary) + "'\n";
    for (const Option& option : command->options) {
      out += "complete -c firstread -n '__fish_seen_subcommand_from " + std::string(command->name) + "' -l " +
             std::string(option.name.substr(2)) + " -d '" + quoted(option.summary) + "'";
      if (option.type != OptionType::flag) out += " -r";
      if (!option.choices.empty()) out += " -f -a '" + joined(option.choices) + "'";
      out += "\n";
    }
  }
  return out;
}

}  // namespace

Result<std::string> completions(std::span<const Command* const> commands, std::string_view shell) {
  if (shell == "bash") return bash(commands);
  if (shell == "zsh") return zsh(commands);
  if (shell == "fish") return fish(commands);
  return Error{"no completions for “" + std::string(shell) + "”; there are some for bash, zsh and fish"};
}

}  // namespace firstread
