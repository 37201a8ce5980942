// GitLab's Code Quality report: an array of findings, each with its fingerprint.
#include <filesystem>
#include <nlohmann/json.hpp>

#include "report/json.h"
#include "report/writer.h"

namespace firstread {
namespace {

std::string_view severity(const Note& note) {
  return !is_error(note.kind) ? "info" : note.tier == Tier::sure ? "major" : "minor";
}

class Array : public Writing {
 public:
  explicit Array(std::ostream& out) : out_(out) { out_ << "["; }
  void file(const FileReport& report) override {
    for (const Note& note : report.notes) {
      const nlohmann::ordered_json one{
          {"description", said(note)},
          {"check_name", note.rule},
          {"fingerprint", note.fingerprint},
          {"severity", severity(note)},
          {"location",
           {{"path", std::filesystem::path(report.file).lexically_normal().generic_string()},
            {"lines", {{"begin", note.begin.line}, {"end", note.end.line}}}}}};
      out_ << (first_ ? "\n" : ",\n") << one.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
      first_ = false;
    }
  }
  void end(const RunReport&) override { out_ << "]\n"; }

 private:
  std::ostream& out_;
  bool first_ = true;
};

std::unique_ptr<Writing> open(std::ostream& out, const WriterOptions&) { return std::make_unique<Array>(out); }

}  // namespace
extern const Writer writer_gitlab{
    .name = "gitlab", .summary = "GitLab's Code Quality report", .extension = ".json", .open = open};
}  // namespace firstread
