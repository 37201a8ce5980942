// One JSON object a line: a finding, a document, and last the run. Other tools depend on it; product.md describes it.
#include <nlohmann/json.hpp>

#include "report/writer.h"

namespace firstread {
namespace {

using Json = nlohmann::ordered_json;

Json finding(const FileReport& report, const Note& note) {
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
  return out;
}

Json document(const FileReport& report) {
  Json out{{"type", "document"}, {"file", report.file}};
  if (!report.trouble.empty()) {
    out["trouble"] = report.trouble;
    return out;
  }
  Json skills = Json::object();
  for (const SkillCount& count : report.skills) skills[count.skill] = count.findings;
  out.update({{"format", report.format},
              {"dialect", report.dialect},
              {"words", report.words},
              {"sentences", report.sentences},
              {"paragraphs", report.paragraphs},
              {"grade", static_cast<double>(static_cast<long>(report.grade * 10 + (report.grade < 0 ? -0.5 : 0.5))) / 10},
              {"findings", report.notes.size()},
              {"suppressed", report.suppressed},
              {"skills", std::move(skills)}});
  if (!report.warnings.empty()) out["warnings"] = report.warnings;
  return out;
}

class Lines : public Writing {
 public:
  explicit Lines(std::ostream& out) : out_(out) {}

  void file(const FileReport& report) override {
    for (const Note& note : report.notes) line(finding(report, note));
    line(document(report));
  }
  void end(const RunReport& run) override {
    line({{"type", "run"}, {"version", run.version}, {"files", run.files}, {"unread", run.unread}, {"words", run.words},
          {"findings", run.notes}, {"seconds", run.seconds}});
  }

 private:
  void line(const Json& value) { out_ << value.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n'; }
  std::ostream& out_;
};

std::unique_ptr<Writing> open(std::ostream& out, const WriterOptions&) { return std::make_unique<Lines>(out); }

}  // namespace
extern const Writer writer_jsonl{.name = "jsonl", .summary = "one JSON object a line, for other programs", .extension = ".jsonl", .open = open};
}  // namespace firstread
