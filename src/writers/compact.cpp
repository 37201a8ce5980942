// One line a finding, path:line:column, as editors and grep read it.
#include <algorithm>

#include "report/writer.h"

namespace firstread {
namespace {

class Compact : public Writing {
 public:
  explicit Compact(std::ostream& out) : out_(out) {}

  void file(const FileReport& report) override {
    for (const Note& note : report.notes) {
      std::string message = note.message;
      std::replace(message.begin(), message.end(), '\n', ' ');
      out_ << report.file << ':' << note.begin.line << ':' << note.begin.point_column << ": " << message << " ["
           << note.rule << "]\n";
    }
    if (report.suppressed > 0)  // a line like the others, so that every line has a place
      out_ << report.file << ":1:1: " << suppressed_words(report.suppressed) << " [report/switched-off]\n";
  }
  void end(const RunReport&) override {}

 private:
  std::ostream& out_;
};

std::unique_ptr<Writing> open(std::ostream& out, const WriterOptions&) { return std::make_unique<Compact>(out); }

}  // namespace
extern const Writer writer_compact{
    .name = "compact", .summary = "a line for each finding: path:line:column", .extension = ".txt", .open = open};
}  // namespace firstread
