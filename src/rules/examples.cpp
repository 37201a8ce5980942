#include "rules/examples.h"

#include <algorithm>

#include "rules/engine.h"
#include "rules/message.h"
#include "rules/prior.h"
#include "text/edit.h"

namespace firstread {
namespace {

constexpr std::string_view always_there[] = {"match", "suggestion", "suggestions"};

class Trial {
 public:
  Trial(const ActiveRule& rule, const English& english, const Format& format)
      : rule_(rule), english_(english), format_(format) {}

  std::vector<Error> run() && {
    const RulePage page = rule_.rule->page.read();
    for (const Example& example : page.wrong) wrong(example);
    for (const Example& example : page.right)
      if (const auto found = findings(example); !found.empty())
        fail("finds something in the right example: " + mark(example.text, spans(found)));
    return std::move(errors_);
  }

 private:
  void fail(std::string what) {
    errors_.push_back({rule_.rule->id + " " + what, rule_.rule->file.text(), rule_.rule->line});
  }

  Findings findings(const Example& example) {
    const Source source("example.md", example.text);
    auto document = parse(source, format_);
    if (!document) {
      fail("has an example that cannot be read: " + document.error().text());
      return {};
    }
    const std::string_view dialect =
        rule_.rule->dialects.empty() ? std::string_view{} : std::string_view(rule_.rule->dialects[0]);
    const Analysis analysis = english_.analyse(*std::move(document), true, dialect);
    return weigh(check(analysis, std::span(&rule_, 1)), analysis);
  }

  static std::vector<Span> spans(const Findings& findings) {
    std::vector<Span> out;
    for (const Finding& finding : findings) out.push_back(finding.span);
    return out;
  }

  void wrong(const Example& example) {
    const Findings found = findings(example);
    if (spans(found) != example.marks) {
      fail("should mark " + mark(example.text, example.marks) + " but marks " +
           (found.empty() ? "nothing" : mark(example.text, spans(found))));
      return;
    }
    for (const Finding& finding : found)
      for (const KeptText* words : {&rule_.rule->message, &rule_.rule->advice, &rule_.rule->question})
        for (const std::string& name : placeholders(*words))
          if (!finding.arguments.contains(name) &&
              std::find(std::begin(always_there), std::end(always_there), name) == std::end(always_there))
            fail("uses {" + name + "}, which its check does not give for: " + mark(example.text, example.marks));
    if (!example.fixed) return;
    std::vector<Edit> edits;
    for (const Finding& finding : found)
      if (!finding.replacements.empty()) edits.push_back({finding.span, finding.replacements.front()});
    const std::string got = firstread::apply(example.text, edits);
    if (got != *example.fixed) fail("should turn into \"" + *example.fixed + "\" but turns into \"" + got + "\"");
  }

  const ActiveRule& rule_;
  const English& english_;
  const Format& format_;
  std::vector<Error> errors_;
};

}  // namespace

Marked unmark(std::string_view marked) {
  Marked out;
  Offset begin{};
  for (std::size_t at = 0; at < marked.size();) {
    if (marked.substr(at, 2) == "[[") {
      begin = Offset{static_cast<std::uint32_t>(out.text.size())};
      at += 2;
    } else if (marked.substr(at, 2) == "]]") {
      out.marks.push_back({begin, Offset{static_cast<std::uint32_t>(out.text.size())}});
      at += 2;
    } else {
      out.text += marked[at++];
    }
  }
  return out;
}

std::string mark(std::string_view text, const std::vector<Span>& spans) {
  std::string out;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const Offset here{static_cast<std::uint32_t>(at)};
    for (const Span& span : spans)
      if (span.end == here && span.begin != here) out += "]]";
    for (const Span& span : spans) {
      if (span.begin == here) out += "[[";
      if (span.begin == here && span.end == here) out += "]]";
    }
    if (at < text.size()) out += text[at];
  }
  return out;
}

std::vector<Error> try_examples(const ActiveRule& rule, const English& english, const Format& format) {
  return Trial(rule, english, format).run();
}

}  // namespace firstread
