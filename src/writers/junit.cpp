// JUnit's XML: a suite for each file, a case for each requirement and each skill, so that a test page reads as a
// checklist.
#include <algorithm>

#include "base/escape.h"
#include "report/writer.h"

namespace firstread {
namespace {

std::string clean(std::string_view text) { return escape_html(escape_terminal(text)); }

class Xml : public Writing {
 public:
  explicit Xml(std::ostream& out) : out_(out) {
    out_ << "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<testsuites name=\"firstread\">\n";
  }

  void file(const FileReport& report) override {
    const bool unread = !report.trouble.empty();
    const auto failures = std::count_if(report.requirements.begin(), report.requirements.end(),
                                        [](const Requirement& r) { return !r.met; }) +
                          static_cast<std::ptrdiff_t>(report.skills.size());
    const std::size_t all = report.requirements.size() + report.skills.size() + report.clear.size();
    const std::size_t tests = unread ? 1 : std::max<std::size_t>(1, all);
    out_ << "  <testsuite name=\"" << clean(report.file) << "\" tests=\"" << tests << "\" failures=\"" << failures
         << "\" errors=\"" << (unread ? 1 : 0) << "\" time=\"0\">\n";
    if (report.suppressed > 0)
      out_ << "    <properties><property name=\"switched off\" value=\"" << report.suppressed << "\"/></properties>\n";
    if (unread) {
      begin("file", "read");
      out_ << "><error message=\"" << clean(report.trouble) << "\"/></testcase>\n";
    }
    for (const Requirement& one : report.requirements) {
      begin("requirement", one.name);
      if (one.met)
        out_ << "/>\n";
      else
        out_ << "><failure message=\"" << clean("asked: " + one.expected + "; found: " + one.found)
             << "\" type=\"requirement\"/></testcase>\n";
    }
    for (const SkillCount& count : report.skills) {
      begin("skill", count.title);
      out_ << "><failure message=\"" << count.findings << (count.findings == 1 ? " place" : " places")
           << " to look at\" type=\"" << clean(count.skill) << "\">";
      for (const Note& note : report.notes)
        if (note.skill == count.skill)
          out_ << "line " << note.begin.line << ", column " << note.begin.point_column << ": " << clean(note.message)
               << " [" << clean(note.rule) << "]\n";
      out_ << "</failure></testcase>\n";
    }
    for (const auto& [skill, title] : report.clear) {
      begin("skill", title);
      out_ << "/>\n";
    }
    if (!unread && all == 0) {
      begin("file", "nothing to mend");
      out_ << "/>\n";
    }
    out_ << "  </testsuite>\n";
  }
  void end(const RunReport&) override { out_ << "</testsuites>\n"; }

 private:
  void begin(std::string_view group, std::string_view name) {
    out_ << "    <testcase classname=\"" << group << "\" name=\"" << clean(name) << "\" time=\"0\"";
  }
  std::ostream& out_;
};

std::unique_ptr<Writing> open(std::ostream& out, const WriterOptions&) { return std::make_unique<Xml>(out); }

}  // namespace
extern const Writer writer_junit{.name = "junit",
                                 .summary = "JUnit's XML: a case for each requirement and skill",
                                 .extension = ".xml",
                                 .open = open};
}  // namespace firstread
