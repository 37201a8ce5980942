#include <algorithm>

#include "base/escape.h"
#include "report/class_report.h"
#include "report/grading.h"

namespace firstread {
namespace {

// Off-white ground, dark text, a sans-serif, wide lines; bars carry their number, so colour is never the only sign.
constexpr std::string_view head = R"(<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Class report</title>
<style>
body{font:17px/1.5 Verdana,Arial,sans-serif;background:#fbf7ee;color:#222;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1,h2{line-height:1.2}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #cfc7b4;vertical-align:top}
td.n{text-align:right;white-space:nowrap}.bar{fill:#2f5d8a}mark{background:#ffe08a;color:#222;font-weight:bold;padding:0 .15em}
li{margin:.5rem 0}.scroll{overflow-x:auto}@media print{body{background:#fff;max-width:none}}
</style></head><body>
)";

std::string bar(std::size_t part, std::size_t whole) {
  const std::size_t width = whole == 0 ? 0 : 200 * part / whole;
  return "<svg width=\"200\" height=\"14\" role=\"img\" aria-label=\"" + std::to_string(part) + " of " +
         std::to_string(whole) + "\"><rect class=\"bar\" width=\"" + std::to_string(width) +
         "\" height=\"14\" rx=\"2\"/></svg>";
}

std::string shown(const ClassExample& example) {
  return escape_html(example.before) + "<mark>" + escape_html(example.marked) + "</mark>" + escape_html(example.after);
}

}  // namespace

std::string class_html(const ClassReport& report) {
  std::string out(head);
  const std::size_t all = report.students.size();
  out += "<h1>" + escape_html(report.title.empty() ? "Class report" : report.title) + "</h1>\n<p>" +
         std::to_string(all) + (all == 1 ? " student, " : " students, ") + std::to_string(report.words) +
         " words.</p>\n";
  if (!report.requirements.empty()) {
    out += "<h2>Requirements</h2>\n<table><tr><th>Requirement</th><th>Met by</th><th></th></tr>\n";
    for (const auto& [name, counts] : report.requirements)
      out += "<tr><td>" + escape_html(name) + "</td><td class=\"n\">" + std::to_string(counts.first) + " of " +
             std::to_string(counts.second) + "</td><td>" + bar(counts.first, counts.second) + "</td></tr>\n";
    out += "</table>\n";
  }
  out += "<h2>Skills</h2>\n<table><tr><th>Skill</th><th>Students</th><th>Places</th><th></th></tr>\n";
  for (const ClassSkill& skill : report.skills)
    out += "<tr><td>" + escape_html(skill.title) + "</td><td class=\"n\">" + std::to_string(skill.students) +
           "</td><td class=\"n\">" + std::to_string(skill.findings) + "</td><td>" + bar(skill.students, all) +
           "</td></tr>\n";
  out += "</table>\n<h2>Mini-lessons, in this order</h2>\n<ol>\n";
  for (const ClassSkill& lesson : report.lessons) {
    out += "<li><strong>" + escape_html(lesson.title) + "</strong>, about " +
           std::to_string(std::max(lesson.minutes, 5)) + " minutes\n<ul>\n";
    for (const ClassExample& example : lesson.examples)
      out += "<li>" + shown(example) + "<br>" + escape_html(example.message) + "</li>\n";
    out += "</ul></li>\n";
  }
  out +=
      "</ol>\n<h2>Students</h2>\n<div "
      "class=\"scroll\"><table><tr><th>Student</th><th>Words</th><th>Errors</th><th>Advice</th><th>Requirements</th>"
      "<th>Points</th><th>To talk about</th></tr>\n";
  for (const ClassStudent& student : report.students) {
    std::string talk = student.trouble;
    for (const std::string& reason : student.talk) talk += (talk.empty() ? "" : "; ") + reason;
    out +=
        "<tr><td>" + escape_html(student.name) + "</td><td class=\"n\">" + std::to_string(student.words) +
        "</td><td class=\"n\">" + std::to_string(student.errors) + "</td><td class=\"n\">" +
        std::to_string(student.advice) + "</td><td class=\"n\">" +
        (student.requirements == 0 ? "" : std::to_string(student.met) + " of " + std::to_string(student.requirements)) +
        "</td><td class=\"n\">" +
        (student.most_points == 0 ? "" : decimal(student.points) + " of " + decimal(student.most_points)) +
        "</td><td>" + escape_html(talk) + "</td></tr>\n";
  }
  return out + "</table></div>\n</body></html>\n";
}

}  // namespace firstread
