// Workflow commands of GitHub Actions. A step shows ten of each level, so the most important come first and the rest is
// summed up in a notice.
#include <algorithm>
#include <array>

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

class Workflow : public Writing {
 public:
  explicit Workflow(std::ostream& out) : out_(out) {}

  void file(const FileReport& report) override {
    if (!report.trouble.empty())
      out_ << "::error file=" << escaped(report.file, true) << "::" << escaped(report.trouble, false) << "\n";
    std::vector<const Note*> order;
    for (const Note& note : report.notes) order.push_back(&note);
    std::stable_sort(order.begin(), order.end(), [](const Note* a, const Note* b) {
      return a->in_focus != b->in_focus ? a->in_focus : level(*a) < level(*b);
    });
    for (const Note* note : order) {
      if (shown_[level(*note)]++ < most_per_level)
        out_ << command(report, *note);
      else
        ++left_;
    }
  }
  void end(const RunReport& run) override {
    if (left_ > 0)
      out_ << "::notice title=firstread::" << left_ << " more of " << run.notes
           << " places are not shown here; firstread check shows all.\n";
  }

 private:
  std::ostream& out_;
  std::array<std::size_t, 3> shown_{};
  std::size_t left_ = 0;
};

std::unique_ptr<Writing> open(std::ostream& out, const WriterOptions&) { return std::make_unique<Workflow>(out); }

}  // namespace
extern const Writer writer_github{
    .name = "github", .summary = "annotations for GitHub Actions", .extension = ".txt", .open = open};
}  // namespace firstread
