// One JSON object for the whole run, written as it comes: {"files": [{"document": …, "findings": […]}, …], "run": …}.
#include "report/json.h"
#include "report/writer.h"

namespace firstread {
namespace {

class Whole : public Writing {
 public:
  explicit Whole(std::ostream& out) : out_(out) { out_ << "{\"files\": ["; }

  void file(const FileReport& report) override {
    out_ << (first_ ? "\n" : ",\n") << "{\"document\": " << document_json(report) << ",\n \"findings\": [";
    first_ = false;
    std::string_view before = "\n  ";
    for (const Note& note : report.notes) {
      out_ << before << finding_json(report, note);
      before = ",\n  ";
    }
    out_ << "]}";
  }
  void end(const RunReport& run) override { out_ << "],\n\"run\": " << run_json(run) << "}\n"; }

 private:
  std::ostream& out_;
  bool first_ = true;
};

std::unique_ptr<Writing> open(std::ostream& out, const WriterOptions&) { return std::make_unique<Whole>(out); }

}  // namespace
extern const Writer writer_json{
    .name = "json", .summary = "one JSON object for the whole run", .extension = ".json", .open = open};
}  // namespace firstread
