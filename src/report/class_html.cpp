#include <algorithm>

#include "base/escape.h"
#include "report/class_plots.h"
#include "report/class_report.h"
#include "report/grading.h"

namespace firstread {
namespace {

// Off-white ground, dark text, a sans-serif; bars carry their number, so colour is never the only sign. On a narrow
// screen tables scroll by themselves and the page does not.
constexpr std::string_view head = R"(<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Class report</title>
<style>
:root{--ground:#faf6ec;--ink:#23262c;--quiet:#5a5d64;--card:#fffdf8;--line:#d9d2c1;--go:#1c4f82;--rest:#e6deca;--mark:#ffe9a8;--edge:#7d5200}
@media screen and (prefers-color-scheme:dark){:root{--ground:#1d2024;--ink:#e9e6df;--quiet:#b5b2aa;--card:#282c31;--line:#454a51;--go:#9ccaff;--rest:#3a3f46;--mark:#54440f;--edge:#ffcf6b}}
*{box-sizing:border-box}
body{font:1.0625rem/1.55 Verdana,"DejaVu Sans","Segoe UI",Arial,sans-serif;background:var(--ground);color:var(--ink);margin:0;text-align:left;overflow-wrap:break-word}
main{max-width:66rem;margin:0 auto;padding:0 1.25rem 2rem}
h1{font-size:1.5em;line-height:1.3;margin:1.2rem 0 .2rem}h2{font-size:1.2em;line-height:1.3;margin:2rem 0 .5rem}h3{font-size:1em;margin:0 0 .3rem}
p{margin:.4rem 0}.q{color:var(--quiet)}
a{color:var(--go)}
table{border-collapse:collapse;max-width:100%}th,td{text-align:left;padding:.3rem 1rem .3rem 0;border-bottom:1px solid var(--line);vertical-align:top;font-weight:normal}thead th{color:var(--quiet);font-size:.9em}
.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}tbody th{min-width:9rem}
.talks{columns:3 18rem;column-gap:2rem;padding-left:1.2em}.talks li{margin:.2rem 0;break-inside:avoid}
.scroll{overflow-x:auto}.scroll:focus-visible{outline:3px solid var(--go)}
mark{background:var(--mark);color:inherit;border-bottom:2px solid var(--edge);font-weight:bold;padding:0 .1em}
.lessons{list-style:none;counter-reset:l;padding:0;margin:0}.lessons>li{counter-increment:l;background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.8rem 1.2rem;margin:.8rem 0}.lessons h3::before{content:counter(l) ". "}
.lessons ul{padding-left:1.2em;margin:.5rem 0 0}.lessons ul li{margin:.5rem 0}
svg{display:block;max-width:100%;height:auto}rect{fill:var(--go)}.rest{fill:var(--rest)}svg path{stroke:var(--line)}svg text{fill:var(--ink);font-size:13px;text-anchor:middle}
.share{margin-top:.4rem;min-width:6rem}figure{margin:1rem 0}figcaption{margin-bottom:.3rem}.plots{display:flex;flex-wrap:wrap;gap:0 3rem}
@media(max-width:40rem){.wide{display:none}main{padding:0 .8rem 1.5rem}}
@media print{:root{--ground:#fff;--card:#fff;--ink:#000;--quiet:#444}body{font-size:10.5pt}.lessons>li,figure,tr{break-inside:avoid}h2{break-after:avoid}rect,mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
</style></head><body><main>
)";

std::string shown(const ClassExample& example) {
  return escape_html(example.before) + "<mark>" + escape_html(example.marked) + "</mark>" + escape_html(example.after);
}

std::string cell(const std::string& text) { return "<td class=\"n\">" + escape_html(text) + "</td>"; }
std::string cell(std::size_t number) { return cell(std::to_string(number)); }

std::string named(const ClassStudent& draft) {
  const std::string name = escape_html(draft.name);
  return draft.report.empty() ? name : "<a href=\"" + escape_html(draft.report) + "\">" + name + "</a>";
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : "; ") + part;
  return out;
}

void lessons(std::string& out, const ClassReport& report) {
  if (report.lessons.empty()) return;
  out +=
      "<h2>Mini-lessons, in this order</h2>\n<p class=\"q\">What many need, each after what it builds on.</p>\n<ol "
      "class=\"lessons\">\n";
  for (const ClassSkill& lesson : report.lessons) {
    out += "<li><h3>" + escape_html(lesson.title) + "</h3>\n<p class=\"q\">" +
           counted(lesson.students, "student", "students") + ", about " + std::to_string(std::max(lesson.minutes, 5)) +
           " minutes; <code>firstread explain " + escape_html(lesson.id) + "</code></p>\n<ul>\n";
    for (const ClassExample& example : lesson.examples)
      out += "<li>" + shown(example) + "<br><span class=\"q\">" + escape_html(example.message) + "</span></li>\n";
    out += "</ul></li>\n";
  }
  out += "</ol>\n";
}

void talks(std::string& out, const ClassReport& report) {
  std::string list;
  for (const ClassStudent& draft : report.drafts)
    if (!draft.talk.empty()) list += "<li>" + named(draft) + ": " + escape_html(joined(draft.talk)) + "</li>\n";
  if (!list.empty()) out += "<h2>Students to talk to</h2>\n<ul class=\"talks\">\n" + list + "</ul>\n";
}

void requirements(std::string& out, const ClassReport& report) {
  if (report.requirements.empty()) return;
  out +=
      "<h2>Requirements</h2>\n<table><thead><tr><th scope=\"col\">Requirement</th><th scope=\"col\">Met "
      "by</th><th class=\"wide\"></th></tr></thead><tbody>\n";
  for (const auto& [name, counts] : report.requirements)
    out += "<tr><th scope=\"row\">" + escape_html(name) + "</th>" +
           cell(std::to_string(counts.first) + " of " + std::to_string(counts.second)) + "<td class=\"wide\">" +
           share_bar(counts.first, counts.second) + "</td></tr>\n";
  out += "</tbody></table>\n";
}

void skills(std::string& out, const ClassReport& report) {
  if (report.skills.empty()) return;
  out +=
      "<h2>Skills</h2>\n<table><thead><tr><th scope=\"col\">Skill</th><th class=\"n\" "
      "scope=\"col\">Students</th><th class=\"n\" scope=\"col\">Places</th><th "
      "class=\"wide\"></th></tr></thead><tbody>\n";
  for (const ClassSkill& skill : report.skills)
    out += "<tr><th scope=\"row\">" + escape_html(skill.title) + "</th>" + cell(skill.students) + cell(skill.findings) +
           "<td class=\"wide\">" + share_bar(skill.students, report.students) + "</td></tr>\n";
  out += "</tbody></table>\n";
}

void students(std::string& out, const ClassReport& report) {
  const bool graded = !report.parts.empty(), asked = !report.requirements.empty(), off = report.suppressed > 0;
  out +=
      "<h2>Drafts</h2>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"All "
      "drafts\"><table><thead><tr><th "
      "scope=\"col\">Student</th>";
  const auto column = [&](const std::string& name) {
    out += "<th class=\"n\" scope=\"col\">" + escape_html(name) + "</th>";
  };
  for (const std::string_view name : {"Words", "Errors", "Advice"}) column(std::string(name));
  if (asked) column("Requirements");
  if (off) column("Switched off");
  if (graded) column("Points of " + decimal(most(report)));
  for (const ClassPart& part : report.parts) column(part.title + " (" + decimal(part.most) + ")");
  out += "</tr></thead><tbody>\n";
  for (const ClassStudent& draft : report.drafts) {
    out += "<tr><th scope=\"row\">" + named(draft) + "</th>";
    if (!draft.trouble.empty()) {
      out += "<td colspan=\"" + std::to_string(3 + asked + off + graded + report.parts.size()) + "\">" +
             escape_html(draft.trouble) + "</td></tr>\n";
      continue;
    }
    out += cell(draft.words) + cell(draft.errors) + cell(draft.advice);
    if (asked)
      out +=
          cell(draft.requirements == 0 ? "" : std::to_string(draft.met) + " of " + std::to_string(draft.requirements));
    if (off) out += cell(draft.suppressed);
    if (graded) out += cell(draft.points.empty() ? "" : decimal(sum(draft)));
    for (const ClassPart& part : report.parts) {
      const auto found = draft.points.find(part.name);
      out += cell(found == draft.points.end() ? "" : decimal(found->second));
    }
    out += "</tr>\n";
  }
  out += "</tbody></table></div>\n";
}

}  // namespace

std::string class_html(const ClassReport& report) {
  std::string out(head);
  out += "<h1>" + escape_html(report.title.empty() ? "Class report" : report.title) + "</h1>\n<p>" +
         counted(report.students, "student", "students") +
         (report.drafts.size() == report.students ? "" : ", " + counted(report.drafts.size(), "draft", "drafts")) +
         ", " + counted(report.words, "word", "words") + "." +
         (report.suppressed == 0
              ? ""
              : " " + counted(report.suppressed, "place is", "places are") + " switched off by comments or settings.") +
         "</p>\n";
  lessons(out, report);
  talks(out, report);
  requirements(out, report);
  skills(out, report);
  const std::string plots = length_plot(report) + error_plot(report);
  if (!plots.empty()) out += "<h2>The drafts at a glance</h2>\n<div class=\"plots\">" + plots + "</div>\n";
  students(out, report);
  return out + "</main></body></html>\n";
}

}  // namespace firstread
