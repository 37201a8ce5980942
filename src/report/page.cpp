#include "report/page.h"

#include <algorithm>

#include "report/snippet.h"

namespace firstread {
namespace {

void paragraph(std::string& out, std::string_view words, int width, std::string_view indent = "") {
  for (const std::string& line : wrapped(words, width - static_cast<int>(indent.size())))
    (out += indent) += line + "\n";
}

// "The bell [rang, we] left": brackets, so that the mark is there without colour.
std::string bracketed(const Example& example) {
  std::string out = example.text;
  for (auto mark = example.marks.rbegin(); mark != example.marks.rend(); ++mark) {
    out.insert(number(mark->end), "]");
    out.insert(number(mark->begin), "[");
  }
  return out;
}

std::string_view sureness(Tier tier) {
  switch (tier) {
    case Tier::sure:
      return "sure (at least nine in ten of its findings are right)";
    case Tier::likely:
      return "likely (at least eight in ten of its findings are right, or too few are counted to say more)";
    case Tier::ask:
      return "it only asks (and only with --tier all)";
  }
  return "";
}

void section(std::string& out, std::string_view title) { (out += "\n") += std::string(title) + "\n"; }

}  // namespace

std::string rule_page(const Rule& rule, const Wording& voice, const Skill* skill, int width) {
  std::string out = rule.id + "\n";
  const RulePage page = rule.page.read();
  paragraph(out, voice.message, width);
  paragraph(out, voice.advice, width);
  if (!page.why.empty()) {
    section(out, "Why");
    paragraph(out, page.why, width, "  ");
  }
  if (!page.wrong.empty()) section(out, "To mend");
  for (const Example& example : page.wrong) {
    paragraph(out, bracketed(example), width, "  ");
    if (example.fixed) paragraph(out, "→ " + *example.fixed, width, "    ");
  }
  if (!page.right.empty()) section(out, "Right as it stands");
  for (const Example& example : page.right) paragraph(out, example.text, width, "  ");
  if (!page.differ.empty()) {
    section(out, "Where authorities differ");
    paragraph(out, page.differ, width, "  ");
  }
  if (!page.sources.empty()) section(out, "Sources");
  for (const std::string& source : page.sources) paragraph(out, source, width, "  ");
  out += "\n";
  if (skill) paragraph(out, "Skill: " + skill->title + " (firstread explain " + skill->id + ")", width);
  paragraph(out, "Kind: " + std::string(name(rule.kind)) + ". How sure: " + std::string(sureness(rule.tier)) + ".",
            width);
  if (!rule.reg.empty()) paragraph(out, "Only where the assignment asks for the register “" + rule.reg + "”.", width);
  if (!rule.style.empty())
    paragraph(out,
              std::string("Only where the assignment asks for sources in ") + (rule.style == "mla" ? "MLA" : "APA") +
                  " form.",
              width);
  if (!rule.on) paragraph(out, "Only where a configuration turns it on.", width);
  return out;
}

std::string skill_page(const Skill& skill, const std::vector<const Rule*>& rules, int width) {
  std::string out = skill.title + "\n";
  paragraph(out, skill.lesson, width);
  if (!skill.contrasts.empty()) out += "\n";
  for (const Contrast& contrast : skill.contrasts) {
    paragraph(out, "not:  " + contrast.wrong, width, "  ");
    paragraph(out, "but:  " + contrast.right, width, "  ");
  }
  if (!skill.needs.empty()) {
    std::string list;
    for (const std::string& need : skill.needs) list += (list.empty() ? "" : ", ") + need;
    section(out, "Learn first");
    paragraph(out, list, width, "  ");
  }
  if (!rules.empty()) section(out, "Its rules");
  for (const Rule* rule : rules) paragraph(out, rule->id, width, "  ");
  section(out, "Practise");
  paragraph(out, "firstread practice " + skill.id + " (about " + std::to_string(skill.minutes) + " minutes)", width,
            "  ");
  std::string codes = skill.common_core.empty() ? "" : "Common Core " + skill.common_core;
  if (!skill.cefr.empty()) codes += (codes.empty() ? "" : ", ") + std::string("CEFR ") + skill.cefr;
  if (!codes.empty()) (out += "\n") += codes + "\n";
  return out;
}

}  // namespace firstread
