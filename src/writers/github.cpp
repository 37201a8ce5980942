// Workflow commands of GitHub Actions. A step shows ten of each level, so the most important come first and the rest is
// summed up in a notice.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "report/json.h"
#include "report/writer.h"

namespace firstread {
namespace {

constexpr std::size_t most_per_level = 10;
constexpr std::array<std::string_view, 3> levels{"error", "warning", "notice"};

std::size_t level(const Note& note) { return !is_error(note.kind) ? 2 : note.tier == Tier::sure ? 0 : 1; }

std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    if (c == '%')
      out += "%25";
    else if (c == '\r')
      out += "%0D";
    else if (c == '\n')
      out += "%0A";
    else if (property && c == ':')
      out += "%3A";
    else if (property && c == ',')
      out += "%2C";
    else
      out += c;
  }
  return out;
}

std::string command(const FileReport& report, const Note& note) {
  std::string out = "::" + std::string(levels[level(note)]) + " file=" + escaped(report.file, true) +
                    ",line=" + std::to_string(note.begin.line) + ",endLine=" + std::to_string(note.end.line);
  if (note.begin.line == note.end.line)  // columns of a range over several lines are refused
    out += ",col=" + std::to_string(note.begin.point_column) + ",endColumn=" + std::to_string(note.end.point_column);
  return out + ",title=" + escaped(note.rule, true) + "::" + escaped(said(note), false) + "\n";
}

// What is shown is chosen at the end, over all files: the most pressing places of each level.
class Workflow : public Writing {
 public:
  explicit Workflow(std::ostream& out) : out_(out) {}

  void file(const FileReport& report) override {
    if (!report.trouble.empty())
      out_ << "::error file=" << escaped(report.file, true) << "::" << escaped(report.trouble, false) << "\n";
    for (const Note& note : report.notes) {
      auto& best = best_[level(note)];
      const auto behind =
          std::find_if(best.begin(), best.end(), [&](const Line& line) { return note.in_focus && !line.in_focus; });
      if (behind != best.end() || best.size() < most_per_level)
        best.insert(behind, {note.in_focus, command(report, note)});
      if (best.size() > most_per_level) best.pop_back();
    }
    suppressed_ += report.suppressed;
  }
  void end(const RunReport& run) override {
    std::size_t shown = 0;
    for (const auto& best : best_) {
      for (const Line& line : best) out_ << line.command;
      shown += best.size();
    }
    if (run.notes > shown)
      out_ << "::notice title=firstread::" << run.notes - shown << " more of " << run.notes
           << " places are not shown here; firstread check shows all.\n";
    if (suppressed_ > 0) out_ << "::notice title=firstread::" << suppressed_words(suppressed_) << "\n";
  }

 private:
  struct Line {
    bool in_focus = false;
    std::string command;
  };
  std::ostream& out_;
  std::array<std::vector<Line>, levels.size()> best_;  // in the order of the files, those in focus first
  std::size_t suppressed_ = 0;
};

std::unique_ptr<Writing> open(std::ostream& out, const WriterOptions&) { return std::make_unique<Workflow>(out); }

}  // namespace
extern const Writer writer_github{
    .name = "github", .summary = "annotations for GitHub Actions", .extension = ".txt", .open = open};
}  // namespace firstread
