// A table for a grade book: a row for each file.
#include <cstdlib>

#include "base/escape.h"
#include "report/grading.h"
#include "report/writer.h"

namespace firstread {
namespace {

class Table : public Writing {
 public:
  explicit Table(std::ostream& out) : out_(out) {
    out_ << "file,words,sentences,paragraphs,grade level,errors,advice,skills,requirements "
            "met,requirements,points,of,switched off,trouble\n";
  }
  void file(const FileReport& report) override {
    std::size_t errors = 0, met = 0;
    for (const Note& note : report.notes) errors += is_error(note.kind);
    for (const Requirement& one : report.requirements) met += one.met;
    std::string skills;
    for (const SkillCount& count : report.skills)
      skills += (skills.empty() ? "" : "; ") + count.skill + " " + std::to_string(count.findings);
    std::int64_t most = 0;
    for (const Points& one : report.points) most += one.most;
    const auto tenths = static_cast<long>(report.grade * 10 + (report.grade < 0 ? -0.5 : 0.5));
    out_ << escape_csv(report.file) << ',' << report.words << ',' << report.sentences << ',' << report.paragraphs << ','
         << (tenths < 0 ? "-" : "") << std::abs(tenths) / 10 << '.' << std::abs(tenths) % 10 << ',' << errors << ','
         << report.notes.size() - errors << ',' << escape_csv(skills) << ',' << met << ',' << report.requirements.size()
         << ',';
    if (!report.points.empty())
      out_ << decimal(sum(report.points)) << ',' << decimal(most);
    else
      out_ << ',';
    out_ << ',' << report.suppressed << ',' << escape_csv(report.trouble) << '\n';
  }
  void end(const RunReport&) override {}

 private:
  std::ostream& out_;
};

std::unique_ptr<Writing> open(std::ostream& out, const WriterOptions&) { return std::make_unique<Table>(out); }

}  // namespace
extern const Writer writer_csv{
    .name = "csv", .summary = "a table for a grade book, a row for each file", .extension = ".csv", .open = open};
}  // namespace firstread
