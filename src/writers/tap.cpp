// TAP version 13: a line for each requirement and skill; the plan comes last, since files are written as they come.
#include <algorithm>

#include "report/writer.h"

namespace firstread {
namespace {

// A "#" would begin a directive, and a line end a new line.
std::string plain(std::string text) {
  for (char& c : text)
    if (c == '#' || c == '\n' || c == '\r') c = ' ';
  return text;
}

class Tap : public Writing {
 public:
  explicit Tap(std::ostream& out) : out_(out) { out_ << "TAP version 13\n"; }

  void file(const FileReport& report) override {
    if (!report.trouble.empty()) return line(false, report.trouble);
    for (const Requirement& one : report.requirements)
      line(one.met, report.file + ": " + one.name + " (asked: " + one.expected + "; found: " + one.found + ")");
    for (const SkillCount& count : report.skills) {
      line(false, report.file + ": " + count.title + " (" + std::to_string(count.findings) + ")");
      for (const Note& note : report.notes)
        if (note.skill == count.skill)
          out_ << "# " << note.begin.line << ":" << note.begin.point_column << " " << plain(note.message) << " ["
               << note.rule << "]\n";
    }
    for (const auto& [skill, title] : report.clear) line(true, report.file + ": " + title);
    if (report.suppressed > 0) out_ << "# " << suppressed_words(report.suppressed) << "\n";
    if (report.requirements.empty() && report.skills.empty() && report.clear.empty())
      line(true, report.file + ": nothing to mend");
  }
  void end(const RunReport&) override { out_ << "1.." << count_ << "\n"; }

 private:
  void line(bool met, std::string words) {
    out_ << (met ? "ok " : "not ok ") << ++count_ << " - " << plain(std::move(words)) << "\n";
  }

  std::ostream& out_;
  std::size_t count_ = 0;
};

std::unique_ptr<Writing> open(std::ostream& out, const WriterOptions&) { return std::make_unique<Tap>(out); }

}  // namespace
extern const Writer writer_tap{.name = "tap",
                               .summary = "Test Anything Protocol: a line for each requirement and skill",
                               .extension = ".tap",
                               .open = open};
}  // namespace firstread
