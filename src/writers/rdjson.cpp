// reviewdog's rdjson: all Diagnostics in one object; columns are bytes.
#include "report/json.h"
#include "report/writer.h"

namespace firstread {
namespace {

class Whole : public Writing {
 public:
  explicit Whole(std::ostream& out) : out_(out) {
    out_ << "{\"source\":{\"name\":\"firstread\"},\"severity\":\"WARNING\",\"diagnostics\":[";
  }
  void file(const FileReport& report) override {
    for (const Note& note : report.notes) {
      out_ << (first_ ? "\n" : ",\n") << rdf_json(report, note);
      first_ = false;
    }
  }
  void end(const RunReport&) override { out_ << "]}\n"; }

 private:
  std::ostream& out_;
  bool first_ = true;
};

std::unique_ptr<Writing> open(std::ostream& out, const WriterOptions&) { return std::make_unique<Whole>(out); }

}  // namespace
extern const Writer writer_rdjson{
    .name = "rdjson", .summary = "for reviewdog, one object", .extension = ".rdjson", .open = open};
}  // namespace firstread
