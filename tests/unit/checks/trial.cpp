#include "trial.h"

#include "document/format.h"
#include "rules/engine.h"
#include "rules/examples.h"
#include "rules/rule_file.h"
#include "support/english.h"

namespace firstread {
extern const Format format_markdown;
}

namespace firstread::testing {
namespace {

std::string tried(std::string_view settings, std::string_view text, bool with_replacements) {
  const std::string yaml =
      "kind: grammar\ntier: likely\nmessage: m\nadvice: a\nwhy: w\nsources: [s]\nquotations: read\n" +
      std::string(settings) + "\nexamples:\n  wrong:\n    - text: \"[[a]]\"\n    - text: \"[[b]]\"\n  right: [a, b]\n";
  ReadRules read = read_rule(yaml, "tests/check.yaml", "tests/check", all_checks());
  if (!read.mistakes.empty()) return "error: " + read.mistakes.front().message;
  const auto made = RuleSet::make(std::move(read.rules), all_checks(), english());
  if (!made.second.empty()) return "error: " + made.second.front().message;
  auto document = parse(Source("test.md", std::string(text)), format_markdown);
  REQUIRE(document);
  const Analysis analysis = english().analyse(*std::move(document));
  std::string out;
  std::uint32_t at = 0;
  for (const Finding& finding : check(analysis, made.first)) {
    const std::uint32_t begin = number(finding.span.begin), end = number(finding.span.end);
    REQUIRE(begin >= at);
    REQUIRE(end >= begin);
    out.append(text.substr(at, begin - at)).append("[[").append(text.substr(begin, end - begin));
    if (with_replacements && !finding.replacements.empty()) out += ">" + finding.replacements.front();
    out += "]]";
    at = end;
  }
  return out.append(text.substr(at));
}

}  // namespace

std::string marked(std::string_view settings, std::string_view text) { return tried(settings, text, false); }
std::string mended(std::string_view settings, std::string_view text) { return tried(settings, text, true); }

void check_silent(std::string_view settings, std::initializer_list<std::string_view> texts) {
  for (const std::string_view text : texts) CHECK(marked(settings, text) == text);
}

bool refused(std::string_view settings) { return marked(settings, "A text.").starts_with("error: "); }

}  // namespace firstread::testing
