#include "report/json.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "report/grading.h"
#include "text/utf8.h"

namespace firstread {
namespace {

using Json = nlohmann::ordered_json;

std::string text(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

double tenths(double value) { return std::round(value * 10) / 10; }

std::string_view severity(const Note& note) {
  return !is_error(note.kind) ? "INFO" : note.tier == Tier::sure ? "ERROR" : "WARNING";
}

// An object put together as text, for what is written of every finding: many times faster than a tree of values.
class Object {
 public:
  Object& add(std::string_view field, std::string_view value) {
    begin(field);
    quote(value);
    return *this;
  }
  Object& add(std::string_view field, const std::vector<std::string>& values) {
    begin(field) += '[';
    for (const std::string& value : values) {
      if (&value != &values.front()) out_ += ',';
      quote(value);
    }
    out_ += ']';
    return *this;
  }
  Object& add_flag(std::string_view field, bool value) {
    begin(field) += value ? "true" : "false";
    return *this;
  }
  Object& add_number(std::string_view field, std::uint32_t value) {
    begin(field) += std::to_string(value);
    return *this;
  }
  Object& add_range(std::string_view field, std::uint32_t first, std::uint32_t last) {
    ((((begin(field) += '[') += std::to_string(first)) += ',') += std::to_string(last)) += ']';
    return *this;
  }
  std::string take() && { return std::move(out_ += '}'); }

 private:
  std::string& begin(std::string_view field) { return ((out_ += out_.empty() ? "{\"" : ",\"") += field) += "\":"; }

  void quote(std::string_view value) {
    const auto plain = [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; };
    if (!std::ranges::all_of(value, plain) || first_broken_byte(value)) {
      out_ += text(value);
      return;
    }
    ((out_ += '"') += value) += '"';
  }

  std::string out_;
};

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
  Object out;
  out.add("type", "finding")
      .add("file", report.file)
      .add("rule", note.rule)
      .add("kind", name(note.kind))
      .add("tier", name(note.tier))
      .add("skill", note.skill)
      .add("message", note.message)
      .add("advice", note.advice)
      .add("text", note.text)
      .add("replacements", note.replacements)
      .add_flag("safe", note.safe)
      .add_range("bytes", number(note.bytes.begin), number(note.bytes.end))
      .add_range("chars", note.points_begin, note.points_end)
      .add_number("line", note.begin.line)
      .add_number("column", note.begin.point_column)
      .add_number("end_line", note.end.line)
      .add_number("end_column", note.end.point_column)
      .add("fingerprint", note.fingerprint);
  if (!note.instructor_note.empty()) out.add("note", note.instructor_note);
  return std::move(out).take();
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
