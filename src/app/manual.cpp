#include <algorithm>

#include "app/help.h"
#include "app/version.h"

namespace firstread {
namespace {

// Text for mdoc: backslashes, a leading dot or apostrophe, and characters beyond ASCII.
std::string roff(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto starts = [&](std::string_view bytes) { return text.substr(at, bytes.size()) == bytes; };
    if (text[at] == '\\')
      out += "\\e";
    else if (text[at] == '-')
      out += "\\-";
    else if (starts("…"))
      out += "...", at += 2;
    else if (starts("“"))
      out += "\\(lq", at += 2;
    else if (starts("”"))
      out += "\\(rq", at += 2;
    else if (starts("’"))
      out += "'", at += 2;
    else if (starts("–"))
      out += "\\(en", at += 2;
    else
      out += text[at];
  }
  if (!out.empty() && (out.front() == '.' || out.front() == '\'')) out.insert(0, "\\&");
  return out;
}

// One sentence a line, none longer than 80 bytes, as the manual's own checker wants it.
std::string sentences(std::string_view text) {
  constexpr std::size_t longest = 78;
  std::string out, line;
  const auto end_line = [&] {
    if (!line.empty() && (line.front() == '.' || line.front() == '\'')) line.insert(0, "\\&");
    if (!line.empty()) out += line + "\n";
    line.clear();
  };
  const std::string words = roff(text);
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    const std::string_view word = std::string_view(words).substr(at, end - at);
    if (line.size() + 1 + word.size() > longest) end_line();
    if (!line.empty()) line += ' ';
    line += word;
    if (word.ends_with('.') || word.ends_with('?') || word.ends_with('!')) end_line();
    at = end + 1;
  }
  end_line();
  return out;
}

// A summary that stands before more on the same line must not end as an mdoc macro would read it.
std::string described(const Option& option) {
  std::string out = sentences(option.summary);
  if (!option.choices.empty()) {
    out.pop_back();
    out += ":\n";
    for (std::size_t i = 0; i < option.choices.size(); ++i)
      out += ".Cm " + roff(option.choices[i]) + (i + 1 < option.choices.size() ? " ,\n" : " .\n");
  }
  if (!option.fallback.empty()) out += "The default is\n.Cm " + roff(option.fallback) + " .\n";
  return out;
}

}  // namespace

std::string manual(std::string_view prose, std::span<const Command* const> commands) {
  std::string table;
  for (const Command* command : commands) {
    table += ".Ss " + roff(command->name) + "\n.Nm\n.Cm " + roff(command->name) + "\n";
    if (!command->options.empty()) table += ".Op Ar option ...\n";
    for (const Operand& operand : command->operands)
      table +=
          std::string(operand.required ? ".Ar " : ".Op Ar ") + roff(operand.name) + (operand.many ? " ..." : "") + "\n";
    table += ".Pp\n" + sentences(std::string(command->summary) + ".");
    if (!command->description.empty()) table += sentences(command->description);
    if (command->options.empty()) continue;
    table += ".Bl -tag -width Ds\n";
    for (const Option& option : command->options) {
      table += ".It ";
      if (!option.short_name.empty()) table += "Fl " + roff(option.short_name.substr(1)) + " , ";
      table += "Fl \\-" + roff(option.name.substr(2));
      if (option.type != OptionType::flag) table += " Ar " + roff(option.value);
      table += "\n" + described(option);
    }
    table += ".El\n";
  }
  std::string out(prose);
  constexpr std::string_view place = "@COMMANDS@\n";
  if (const auto at = out.find(place); at != std::string::npos) out.replace(at, place.size(), table);
  return out;
}

}  // namespace firstread
