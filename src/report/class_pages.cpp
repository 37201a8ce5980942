#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/escape.h"
#include "report/class_report.h"
#include "report/grading.h"
#include "report/snippet.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace firstread {
namespace {

constexpr std::size_t most_skills_in_text = 12, most_talks_in_text = 12;

std::string padded(std::string text, int width) {
  const int used = cells(text);
  if (used < width) text.append(static_cast<std::size_t>(width - used), ' ');
  return text;
}

std::string cut(const std::string& text, int width) {
  if (cells(text) <= width) return text;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Point point = point_at(text, at);
    if (cells(out) + cells(point.value) >= width) break;
    out += text.substr(at, point.bytes);
    at += point.bytes;
  }
  return out + "…";
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : "; ") + part;
  return out;
}

std::string quoted(const ClassExample& example) { return example.before + "[" + example.marked + "]" + example.after; }

}  // namespace

std::string class_text(const ClassReport& report, int width) {
  std::string out =
      (report.title.empty() ? std::string("Class") : escape_terminal(report.title)) + ": " +
      counted(report.students, "student", "students") +
      (report.drafts.size() == report.students ? "" : ", " + counted(report.drafts.size(), "draft", "drafts")) + ", " +
      counted(report.words, "word", "words") + "\n";
  const auto paragraph = [&](const std::string& words, std::string_view indent) {
    for (const std::string& line : wrapped(escape_terminal(words), width - static_cast<int>(indent.size())))
      (out += indent) += line + "\n";
  };
  if (!report.requirements.empty()) out += "\nRequirements\n";
  for (const auto& [name, counts] : report.requirements)
    paragraph(name + ": met by " + std::to_string(counts.first) + " of " + std::to_string(counts.second), "  ");
  if (!report.skills.empty()) out += "\nSkills                                     students  places\n";
  for (std::size_t i = 0; i < report.skills.size() && i < most_skills_in_text; ++i) {
    const ClassSkill& skill = report.skills[i];
    const std::size_t bar = report.students == 0 ? 0 : (skill.students * 12 + report.students - 1) / report.students;
    out += "  " + padded(cut(skill.title, 38), 40) + padded(std::to_string(skill.students), 10) +
           padded(std::to_string(skill.findings), 8) + std::string(bar, '#') + "\n";
  }
  if (report.skills.size() > most_skills_in_text)
    out += "  and " + counted(report.skills.size() - most_skills_in_text, "more skill", "more skills") + "\n";
  if (!report.lessons.empty()) out += "\nMini-lessons, in this order\n";
  int number = 0;
  for (const ClassSkill& lesson : report.lessons) {
    paragraph(std::to_string(++number) + ". " + lesson.title + " (" + lesson.id +
                  "): " + counted(lesson.students, "student", "students") + ", about " +
                  std::to_string(std::max(lesson.minutes, 5)) + " minutes",
              "  ");
    for (const ClassExample& example : lesson.examples) paragraph(quoted(example), "       ");
  }
  std::size_t talks = 0;
  for (const ClassStudent& draft : report.drafts) {
    if (draft.talk.empty() || ++talks > most_talks_in_text) continue;
    if (talks == 1) out += "\nStudents to talk to\n";
    paragraph(draft.name + ": " + joined(draft.talk), "  ");
  }
  if (talks > most_talks_in_text)
    paragraph("and " + std::to_string(talks - most_talks_in_text) + " more; --format csv names them all", "  ");
  if (report.suppressed > 0)
    paragraph(counted(report.suppressed, "place is", "places are") + " switched off by comments or settings.", "\n");
  return out;
}

std::string class_csv(const ClassReport& report) {
  std::string out = "student,file,words,errors,advice,requirements met,requirements,switched off,points,of";
  for (const ClassPart& part : report.parts) out += "," + escape_csv(part.name + " (" + decimal(part.most) + ")");
  out += ",talk,trouble\n";
  for (const ClassStudent& draft : report.drafts) {
    out += escape_csv(draft.name) + "," + escape_csv(draft.file) + "," + std::to_string(draft.words) + "," +
           std::to_string(draft.errors) + "," + std::to_string(draft.advice) + "," + std::to_string(draft.met) + "," +
           std::to_string(draft.requirements) + "," + std::to_string(draft.suppressed) + ",";
    out += draft.points.empty() ? std::string(",") : decimal(sum(draft)) + "," + decimal(most(report));
    for (const ClassPart& part : report.parts) {
      const auto found = draft.points.find(part.name);
      out += "," + (found == draft.points.end() ? "" : decimal(found->second));
    }
    out += "," + escape_csv(joined(draft.talk)) + "," + escape_csv(draft.trouble) + "\n";
  }
  return out;
}

std::string class_json(const ClassReport& report) {
  using Json = nlohmann::ordered_json;
  Json out{{"title", report.title},       {"students", report.students},     {"words", report.words},
           {"findings", report.findings}, {"suppressed", report.suppressed}, {"drafts", Json::array()},
           {"skills", Json::array()},     {"lessons", Json::array()},        {"requirements", Json::array()}};
  for (const ClassStudent& draft : report.drafts) {
    Json one{{"student", draft.name},
             {"file", draft.file},
             {"words", draft.words},
             {"errors", draft.errors},
             {"advice", draft.advice},
             {"requirements_met", draft.met},
             {"requirements", draft.requirements},
             {"suppressed", draft.suppressed},
             {"talk", draft.talk}};
    if (!draft.points.empty()) {
      one["points"] = decimal(sum(draft)), one["of"] = decimal(most(report));
      for (const auto& [name, got] : draft.points) one["parts"][name] = decimal(got);
    }
    if (!draft.report.empty()) one["report"] = draft.report;
    if (!draft.trouble.empty()) one["trouble"] = draft.trouble;
    out["drafts"].push_back(std::move(one));
  }
  for (const ClassSkill& skill : report.skills) {
    Json examples = Json::array();
    for (const ClassExample& example : skill.examples)
      examples.push_back({{"before", example.before},
                          {"marked", example.marked},
                          {"after", example.after},
                          {"message", example.message}});
    out["skills"].push_back({{"skill", skill.id},
                             {"title", skill.title},
                             {"students", skill.students},
                             {"findings", skill.findings},
                             {"errors", skill.errors},
                             {"examples", std::move(examples)}});
  }
  for (const ClassSkill& lesson : report.lessons) out["lessons"].push_back(lesson.id);
  for (const auto& [name, counts] : report.requirements)
    out["requirements"].push_back({{"name", name}, {"met", counts.first}, {"of", counts.second}});
  return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace firstread
