#include "report/json.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace firstread {
namespace {

using Json = nlohmann::ordered_json;

std::string text(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

double tenths(double value) { return std::round(value * 10) / 10; }

}  // namespace

std::string finding_json(const FileReport& report, const Note& note) {
  Json out{{"type", "finding"},
           {"file", report.file},
           {"rule", note.rule},
           {"kind", name(note.kind)},
           {"tier", name(note.tier)},
           {"skill", note.skill},
           {"message", note.message},
           {"advice", note.advice},
           {"text", note.text},
           {"replacements", note.replacements},
           {"safe", note.safe},
           {"bytes", {number(note.bytes.begin), number(note.bytes.end)}},
           {"chars", {note.points_begin, note.points_end}},
           {"line", note.begin.line},
           {"column", note.begin.point_column},
           {"end_line", note.end.line},
           {"end_column", note.end.point_column},
           {"fingerprint", note.fingerprint}};
  if (!note.instructor_note.empty()) out["note"] = note.instructor_note;
  return text(out);
}

std::string document_json(const FileReport& report) {
  Json out{{"type", "document"}, {"file", report.file}};
  if (!report.trouble.empty()) {
    out["trouble"] = report.trouble;
    return text(out);
  }
  Json skills = Json::object(), next = Json::array();
  for (const SkillCount& count : report.skills) skills[count.skill] = count.findings;
  for (const NextStep& step : report.next)
    next.push_back({{"skill", step.skill}, {"title", step.title}, {"action", step.action}, {"reason", step.reason},
                    {"line", step.line}, {"minutes", step.minutes}, {"command", step.command}});
  out.update({{"format", report.format},
              {"dialect", report.dialect},
              {"words", report.words},
              {"sentences", report.sentences},
              {"paragraphs", report.paragraphs},
              {"grade", tenths(report.grade)},
              {"findings", report.notes.size()},
              {"suppressed", report.suppressed},
              {"skills", std::move(skills)},
              {"going_well", report.going_well},
              {"next", std::move(next)}});
  for (const Comparison& since : report.since)
    out["since"] = {{"draft", since.draft}, {"fixed", since.fixed}, {"still_there", since.still_there}, {"new", since.fresh},
                    {"words_changed", since.words_changed}};
  if (!report.requirements.empty()) {
    Json list = Json::array();
    for (const Requirement& one : report.requirements)
      list.push_back({{"name", one.name}, {"expected", one.expected}, {"found", one.found}, {"met", one.met}});
    out["requirements"] = std::move(list);
  }
  if (!report.warnings.empty()) out["warnings"] = report.warnings;
  return text(out);
}

std::string run_json(const RunReport& run) {
  return text({{"type", "run"}, {"version", run.version}, {"files", run.files}, {"unread", run.unread}, {"words", run.words},
               {"findings", run.notes}, {"seconds", std::round(run.seconds * 1e6) / 1e6}});
}

}  // namespace firstread
