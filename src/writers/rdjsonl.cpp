// reviewdog's rdjsonl: one Diagnostic a line; columns are bytes.
#include "report/json.h"
#include "report/writer.h"

namespace firstread {
namespace {

class Lines : public Writing {
 public:
  explicit Lines(std::ostream& out) : out_(out) {}
  void file(const FileReport& report) override {
    for (const Note& note : report.notes) out_ << rdf_json(report, note) << '\n';
  }
  void end(const RunReport&) override {}

 private:
  std::ostream& out_;
};

std::unique_ptr<Writing> open(std::ostream& out, const WriterOptions&) { return std::make_unique<Lines>(out); }

}  // namespace
extern const Writer writer_rdjsonl{
    .name = "rdjsonl", .summary = "for reviewdog, a line for each finding", .extension = ".rdjsonl", .open = open};
}  // namespace firstread
