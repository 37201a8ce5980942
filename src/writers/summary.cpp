// One line a file, for scripts and for a look over many: what there is, and how far the assignment is met.
#include <map>

#include "report/grading.h"
#include "report/writer.h"

namespace firstread {
namespace {

class Summary : public Writing {
 public:
  explicit Summary(std::ostream& out) : out_(out) {}

  void file(const FileReport& report) override {
    out_ << report.file << ": ";
    if (!report.trouble.empty()) {
      out_ << "not read\n";
      return;
    }
    std::map<Kind, std::size_t> kinds;
    for (const Note& note : report.notes) ++kinds[note.kind];
    out_ << report.words << (report.words == 1 ? " word, " : " words, ") << report.notes.size()
         << (report.notes.size() == 1 ? " place" : " places");
    std::string_view between = ": ";
    for (const auto& [kind, count] : kinds) {
      out_ << between << name(kind) << " " << count;
      between = ", ";
    }
    if (!report.requirements.empty()) {
      std::size_t met = 0;
      for (const Requirement& one : report.requirements) met += one.met;
      out_ << "; " << met << " of " << report.requirements.size() << " requirements met";
    }
    if (!report.points.empty()) {
      std::int64_t most = 0;
      for (const Points& one : report.points) most += one.most;
      out_ << "; " << decimal(sum(report.points)) << " of " << decimal(most) << " points";
    }
    if (report.known > 0) out_ << "; " << report.known << " not new";
    if (report.suppressed > 0) out_ << "; " << report.suppressed << " switched off";
    out_ << "\n";
  }
  void end(const RunReport&) override {}

 private:
  std::ostream& out_;
};

std::unique_ptr<Writing> open(std::ostream& out, const WriterOptions&) { return std::make_unique<Summary>(out); }

}  // namespace
extern const Writer writer_summary{
    .name = "summary", .summary = "one line for each file, for scripts", .extension = ".txt", .open = open};
}  // namespace firstread
