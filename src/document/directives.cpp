#include "document/directives.h"

#include <utility>

#include "base/strings.h"

namespace firstread {
namespace {

std::string_view take_word(std::string_view& text) {
  text = trimmed(text);
  const std::size_t end = text.find_first_of(" \t\r\n\f\v");
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(word.size());
  return word;
}

constexpr std::pair<std::string_view, DirectiveKind> kinds[] = {
    {"off", DirectiveKind::off},           {"on", DirectiveKind::on},
    {"off-line", DirectiveKind::off_line}, {"off-paragraph", DirectiveKind::off_paragraph},
    {"off-file", DirectiveKind::off_file},
};

bool is_name(std::string_view name) {
  return name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_/.") == name.npos;
}

}  // namespace

std::optional<Directive> read_directive(std::string_view comment, Span where) {
  std::string_view rest = comment;
  std::string_view name = take_word(rest);
  if (name.ends_with(':')) name.remove_suffix(1);  // "firstread: off" is meant as well
  if (name != "firstread") return std::nullopt;
  Directive out{DirectiveKind::off, {}, where, {}};
  std::string_view word = take_word(rest);
  if (word.ends_with(':')) word.remove_suffix(1);
  bool known = false;
  for (const auto& [text, kind] : kinds)
    if (word == text) out.kind = kind, known = true;
  if (!known) {
    out.trouble =
        word.empty() ? "Nothing follows “firstread”." : "“" + std::string(word) + "” is not known after “firstread”.";
    out.trouble += " Write off, on, off-line, off-paragraph or off-file.";
    return out;
  }
  rest = trimmed(rest);
  while (!rest.empty()) {
    const std::size_t comma = rest.find(',');
    const std::string_view rule = trimmed(rest.substr(0, comma));
    if (!rule.empty() && !is_name(rule) && out.trouble.empty())
      out.trouble = "“" + std::string(rule) + "” is not the name of a rule, skill or kind. Put commas between names.";
    if (!rule.empty()) out.rules.emplace_back(rule);
    rest = comma == rest.npos ? std::string_view{} : rest.substr(comma + 1);
  }
  return out;
}

}  // namespace firstread
