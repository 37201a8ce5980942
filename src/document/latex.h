// What the commands, environments and signs of LaTeX are, as far as words go: which are passed over, which stand for an
// object, what letters and accents print, and where arguments end.
#pragma once

#include <cstddef>
#include <string_view>

namespace firstread {

enum class LatexCommand {
  unknown,
  passed,     // arguments and all; there are no words in it
  citation,   // an object
  reference,  // "\ref", "\url": an object
  code,       // an object
  image       // an object
};
LatexCommand latex_command(std::string_view name);

enum class LatexEnvironment { unknown, formula, verbatim, list, quotation, table };
LatexEnvironment latex_environment(std::string_view name);  // without its star

// 1 to 4 for "\section" and its kin, 0 for other commands.
int latex_heading(std::string_view name);

// What is printed, or nothing where the name is not known: "\ss" is "ß"; "\'" before a letter adds U+0301.
std::string_view latex_letter(std::string_view name);
std::string_view latex_accent(std::string_view name);

// What signs print that are written with several: "---" is a dash. Both are empty when none begins the text.
struct LatexSign {
  std::string_view written, meaning;
};
LatexSign latex_sign(std::string_view text);

constexpr std::size_t latex_longest = 5000;  // bytes of an argument or a formula; what closes later does not close it

// One past the bracket that closes the one at `at`; `at` itself where none stands or it closes too far away.
std::size_t latex_bracket(std::string_view text, std::size_t at, char open, char close);
std::size_t latex_arguments(std::string_view text, std::size_t at);      // past all brackets and braces that follow
std::string_view latex_argument(std::string_view text, std::size_t at);  // what stands in the braces at `at`

}  // namespace firstread
