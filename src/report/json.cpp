#include "report/json.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "report/grading.h"

namespace firstread {
namespace {

using Json = nlohmann::ordered_json;

std::string text(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

double tenths(double value) { return std::round(value * 10) / 10; }

std::string_view severity(const Note& note) {
  return !is_error(note.kind) ? "INFO" : note.tier == Tier::sure ? "ERROR" : "WARNING";
}

Json rdf_range(const Note& note) {  // bytes, as reviewdog counts
  return {{"start", {{"line", note.begin.line}, {"column", note.begin.byte_column}}},
          {"end", {{"line", note.end.line}, {"column", note.end.byte_column}}}};
}

}  // namespace

std::string rdf_json(const FileReport& report, const Note& note) {
  Json out{{"message", said(note)},
           {"location", {{"path", report.file}, {"range", rdf_range(note)}}},
           {"severity", severity(note)},
           {"source", {{"name", "firstread"}}},
           {"code", {{"value", note.rule}}}};
  Json suggestions = Json::array();
  for (const std::string& words : note.replacements)
    suggestions.push_back({{"range", rdf_range(note)}, {"text", words}});
  if (!suggestions.empty()) out["suggestions"] = std::move(suggestions);
  return text(out);
}

std::string said(const Note& note) {
  std::string out = note.message;
  if (!note.advice.empty()) out += " " + note.advice;
  if (!note.instructor_note.empty()) out += " Your instructor: " + note.instructor_note;
  return out;
}

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
    next.push_back({{"skill", step.skill},
                    {"title", step.title},
                    {"action", step.action},
                    {"reason", step.reason},
                    {"line", step.line},
                    {"minutes", step.minutes},
                    {"command", step.command}});
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
    out["since"] = {{"draft", since.draft},
                    {"fixed", since.fixed},
                    {"still_there", since.still_there},
                    {"new", since.fresh},
                    {"words_changed", since.words_changed}};
  if (!report.requirements.empty()) {
    Json list = Json::array();
    for (const Requirement& one : report.requirements)
      list.push_back(
          {{"id", one.id}, {"name", one.name}, {"expected", one.expected}, {"found", one.found}, {"met", one.met}});
    out["requirements"] = std::move(list);
  }
  if (!report.points.empty()) {
    Json list = Json::array();
    for (const Points& one : report.points)
      list.push_back(
          {{"name", one.name}, {"got", decimal(one.got)}, {"most", decimal(one.most)}, {"reason", one.reason}});
    out["points"] = std::move(list);
    out["score"] = decimal(sum(report.points));
  }
  if (report.compared) out["known"] = report.known;
  if (!report.warnings.empty()) out["warnings"] = report.warnings;
  return text(out);
}

std::string run_json(const RunReport& run) {
  return text({{"type", "run"},
               {"version", run.version},
               {"files", run.files},
               {"unread", run.unread},
               {"words", run.words},
               {"findings", run.notes},
               {"seconds", std::round(run.seconds * 1e6) / 1e6}});
}

}  // namespace firstread
