// Checkstyle's XML, which many tools of CI read.
#include "base/escape.h"
#include "report/json.h"
#include "report/writer.h"

namespace firstread {
namespace {

std::string_view severity(const Note& note) {
  return !is_error(note.kind) ? "info" : note.tier == Tier::sure ? "error" : "warning";
}

// XML 1.0 has no place for control characters, escaped or not.
std::string attribute(std::string_view text) { return escape_html(escape_terminal(text)); }

class Xml : public Writing {
 public:
  explicit Xml(std::ostream& out) : out_(out) {
    out_ << "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<checkstyle version=\"4.3\">\n";
  }
  void file(const FileReport& report) override {
    out_ << "  <file name=\"" << attribute(report.file) << "\">\n";
    for (const Note& note : report.notes)
      out_ << "    <error line=\"" << note.begin.line << "\" column=\"" << note.begin.point_column << "\" severity=\""
           << severity(note) << "\" message=\"" << attribute(said(note)) << "\" source=\"" << attribute(note.rule)
           << "\"/>\n";
    if (report.suppressed > 0) out_ << "    <!-- " << suppressed_words(report.suppressed) << " -->\n";
    out_ << "  </file>\n";
  }
  void end(const RunReport&) override { out_ << "</checkstyle>\n"; }

 private:
  std::ostream& out_;
};

std::unique_ptr<Writing> open(std::ostream& out, const WriterOptions&) { return std::make_unique<Xml>(out); }

}  // namespace
extern const Writer writer_checkstyle{
    .name = "checkstyle", .summary = "Checkstyle's XML", .extension = ".xml", .open = open};
}  // namespace firstread
