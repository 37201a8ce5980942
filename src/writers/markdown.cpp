// A report in Markdown, for pull requests and step summaries: a table of places, what goes well, what next.
#include <algorithm>

#include "base/escape.h"
#include "report/writer.h"

namespace firstread {
namespace {

constexpr std::size_t most_rows = 60;  // of one file; a summary is not read beyond that

std::string plural(std::uint64_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string correction(const Note& note) {
  std::string out;
  for (std::size_t i = 0; i < note.replacements.size() && i < 3; ++i)
    out += (i == 0 ? " → " : " or ") + (note.replacements[i].empty()
                                            ? std::string("leave it out")
                                            : "**" + escape_markdown(note.replacements[i]) + "**");
  return out;
}

class Markdown : public Writing {
 public:
  Markdown(std::ostream& out, const WriterOptions& options) : out_(out), options_(options) {}

  void file(const FileReport& report) override {
    out_ << (std::exchange(begun_, true) ? "\n" : "") << "## " << escape_markdown(report.file) << "\n\n";
    if (!report.trouble.empty()) {
      out_ << escape_markdown(report.trouble) << "\n";
      return;
    }
    out_ << plural(report.words, "word", "words") << ", " << plural(report.sentences, "sentence", "sentences") << ", "
         << plural(report.notes.size(), "place", "places") << " to look at.\n";
    table(report);
    list("Going well", report.going_well);
    for (const Comparison& since : report.since) list("Since the last draft", since.sentences);
    std::vector<std::string> asked;
    for (const Requirement& one : report.requirements)
      asked.push_back(std::string(one.met ? "met: " : "not yet: ") + one.name + " – asked: " + one.expected +
                      "; found: " + one.found);
    list("What the assignment asks", asked);
    next(report);
  }
  void end(const RunReport& run) override {
    if (run.files + run.unread < 2) return;
    out_ << "\n"
         << plural(run.files, "file", "files") << ", " << plural(run.words, "word", "words") << ", "
         << plural(run.notes, "place", "places") << " to look at.\n";
  }

 private:
  void table(const FileReport& report) {
    std::size_t rows = 0, later = 0;
    for (const Note& note : report.notes) {
      if (!options_.all && !note.in_focus) {
        ++later;
        continue;
      }
      if (rows == most_rows) {
        ++later;
        continue;
      }
      if (rows++ == 0) out_ << "\n| Line | Words | What | Skill |\n|---:|---|---|---|\n";
      out_ << "| " << note.begin.line << " | “" << escape_markdown(note.text) << "”" << correction(note) << " | "
           << escape_markdown(note.message) << " | " << escape_markdown(note.skill_title) << " |\n";
    }
    if (later > 0) out_ << "\n" << plural(later, "place", "places") << " more, left for later.\n";
  }

  void list(std::string_view title, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    out_ << "\n### " << title << "\n\n";
    for (const std::string& line : lines) out_ << "- " << escape_markdown(line) << "\n";
  }

  void next(const FileReport& report) {
    if (report.next.empty()) return;
    out_ << "\n### Next\n\n";
    for (std::size_t i = 0; i < report.next.size(); ++i) {
      const NextStep& step = report.next[i];
      out_ << i + 1 << ". **" << escape_markdown(step.title) << "** " << escape_markdown(step.action);
      if (!step.command.empty()) out_ << " `" << step.command << "`";
      out_ << "\n";
    }
  }

  std::ostream& out_;
  WriterOptions options_;
  bool begun_ = false;
};

std::unique_ptr<Writing> open(std::ostream& out, const WriterOptions& options) {
  return std::make_unique<Markdown>(out, options);
}

}  // namespace
extern const Writer writer_markdown{
    .name = "markdown", .summary = "a table for pull requests and step summaries", .extension = ".md", .open = open};
}  // namespace firstread
