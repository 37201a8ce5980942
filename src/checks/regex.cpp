// Finds what a regular expression matches in the prose of a sentence. For shapes of words and figures; words are the
// business of patterns.
#include "base/regex.h"

#include <string>

#include "english/analysis.h"
#include "english/workings.h"
#include "rules/check.h"

namespace firstread {
namespace {

constexpr Parameter parameters[] = {
    {"match", SettingType::text, true, "a regular expression (PCRE2); the group \"mark\" is marked where there is one"},
    {"suggest", SettingType::texts, false, "replacements, best first; {name} is a group of that name"},
    {"case", SettingType::flag, false, "capitals matter"},
};

std::string_view part(std::string_view text, const Regex::Group& group) {
  return group ? text.substr(group.begin, group.end - group.begin) : std::string_view{};
}

std::string render(std::string_view words, std::string_view text, const Regex& regex, const Regex::Match& match) {
  std::string out;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t open = words.find('{', at), close = open == std::string_view::npos ? open : words.find('}', open);
    out += words.substr(at, (close == std::string_view::npos ? words.size() : open) - at);
    if (close == std::string_view::npos) break;
    if (const auto group = regex.group(words.substr(open + 1, close - open - 1))) out += part(text, match[*group]);
    at = close + 1;
  }
  return out;
}

struct Expression {
  Regex regex;
  Texts suggest;

  void run(const Passage& sentence, Sink& sink) const {
    const std::string_view text = sentence.text();
    if (!regex.may_match(sentence.workings().bytes(text))) return;
    const auto found = regex.all(text);
    if (!found) return;  // it took too long here: nothing is said
    const std::uint32_t base = sentence.tokens().empty() ? 0 : sentence.tokens()[0].begin;
    const auto marked = regex.group("mark");
    for (const Regex::Match& match : *found) {
      const Regex::Group& group = marked && match[*marked] ? match[*marked] : match[0];
      if (group.begin == group.end) continue;
      Place place{.span = sentence.to_source(base + static_cast<std::uint32_t>(group.begin),
                                             base + static_cast<std::uint32_t>(group.end))};
      for (const std::string& words : suggest) place.replacements.push_back(render(words, text, regex, match));
      sink.add(std::move(place));
    }
  }
};

Result<Prepared> prepare(const Settings& settings, const English&) {
  auto regex = Regex::compile(settings.text("match"), {.ignore_case = !settings.flag("case"), .fast = true});
  if (!regex) return regex.error();
  return Prepared{.run = [expression = Expression{*std::move(regex), settings.texts("suggest")}](
                             const Passage& passage, Sink& sink) { expression.run(passage, sink); }};
}

}  // namespace

extern const Check check_regex;
const Check check_regex{.name = "regex",
                        .summary = "what a regular expression matches in a sentence",
                        .parameters = parameters,
                        .prepare = prepare};

}  // namespace firstread
