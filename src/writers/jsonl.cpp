// One JSON object a line: findings and their document, file by file, and last the run.
#include "report/json.h"
#include "report/writer.h"

namespace firstread {
namespace {

class Lines : public Writing {
 public:
  explicit Lines(std::ostream& out) : out_(out) {}

  void file(const FileReport& report) override {
    for (const Note& note : report.notes) out_ << finding_json(report, note) << '\n';
    out_ << document_json(report) << '\n';
  }
  void end(const RunReport& run) override { out_ << run_json(run) << '\n'; }

 private:
  std::ostream& out_;
};

std::unique_ptr<Writing> open(std::ostream& out, const WriterOptions&) { return std::make_unique<Lines>(out); }

}  // namespace
extern const Writer writer_jsonl{
    .name = "jsonl", .summary = "one JSON object a line, for other programs", .extension = ".jsonl", .open = open};
}  // namespace firstread
