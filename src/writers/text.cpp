// What a student reads in a terminal: the marked places skill by skill, what goes well, what changed, what next.
#include <algorithm>
#include <set>

#include "base/escape.h"
#include "report/grading.h"
#include "report/palette.h"
#include "report/snippet.h"
#include "report/writer.h"

namespace firstread {
namespace {

constexpr std::size_t shown_per_skill = 3;  // the rest of a skill in focus are named by their lines
constexpr std::size_t most_lines_named = 8;
constexpr std::size_t most_others = 4;  // skills that are counted but not marked

std::string plural(std::uint64_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string line_list(const std::vector<std::uint32_t>& lines) {
  std::string out = lines.size() == 1 ? "line " : "lines ";
  for (std::size_t i = 0; i < lines.size() && i < most_lines_named; ++i)
    out += (i == 0 ? "" : ", ") + std::to_string(lines[i]);
  return lines.size() > most_lines_named ? out + " …" : out;
}

std::string correction(const Note& note) {
  std::string out;
  for (std::size_t i = 0; i < note.replacements.size() && i < 3; ++i) {
    const std::string& words = note.replacements[i];
    out += i == 0 ? "→ " : " or ";
    out += words.empty() ? std::string("leave it out") : "“" + words + "”";
    if (i < note.glosses.size() && !note.glosses[i].empty()) out += " (" + note.glosses[i] + ")";
  }
  return out;
}

class Text : public Writing {
 public:
  Text(std::ostream& out, const WriterOptions& options)
      : out_(out), options_(options), colours_(palette(options.colour)) {}

  void file(const FileReport& report) override {
    if (!report.trouble.empty()) return;  // said on standard error
    if (std::exchange(begun_, true)) out_ << '\n';
    gutter_ = 4;
    for (const Note& note : report.notes)
      gutter_ = std::max<int>(gutter_, 1 + static_cast<int>(std::to_string(note.end.line).size()));
    out_ << colours_.strong << escape_terminal(report.file) << colours_.end << ": "
         << plural(report.words, "word", "words") << ", " << plural(report.sentences, "sentence", "sentences") << "\n";
    if (report.notes.empty()) out_ << "\nNothing to mend that firstread knows of.\n";
    if (options_.all)
      all(report);
    else
      in_focus(report);
    list("Requirements", requirements(report));
    list("Points", points(report));
    list("Going well", report.going_well);
    for (const Comparison& since : report.since)
      list(since.draft.empty() ? "Since the last draft" : "Since the last draft (" + since.draft + ")",
           since.sentences);
    next(report);
    if (options_.why) list("How these were chosen", report.why);
    if (report.known > 0)
      out_ << "\n"
           << colours_.quiet << plural(report.known, "place is", "places are") << " not shown: not new." << colours_.end
           << "\n";
    if (report.suppressed > 0)
      out_ << "\n" << colours_.quiet << suppressed_words(report.suppressed) << colours_.end << "\n";
  }

  void end(const RunReport& run) override {
    if (run.files + run.unread < 2) return;
    out_ << '\n'
         << plural(run.files, "file", "files") << ", " << plural(run.words, "word", "words") << ", "
         << plural(run.notes, "place", "places") << " to look at";
    if (run.unread > 0) out_ << "; " << plural(run.unread, "file", "files") << " could not be read";
    out_ << ".\n";
  }

 private:
  void title(std::string_view words) { out_ << '\n' << colours_.title << words << colours_.end << '\n'; }

  void paragraph(std::string_view words, int indent) {
    const int width = std::min(options_.width, options_.comfort ? 66 : options_.width) - indent;
    for (const std::string& line : wrapped(escape_terminal(words), width))
      out_ << std::string(static_cast<std::size_t>(indent), ' ') << line << '\n';
  }

  void mark(const Note& note, bool with_message, bool with_advice) {
    if (options_.comfort) out_ << '\n';
    const SnippetOptions how{.width = options_.width, .gutter = gutter_, .tail = escape_terminal(correction(note))};
    const auto lines = snippet(note, how, colours_);
    for (const std::string& line : lines) out_ << line << '\n';
    const int indent = gutter_ + 3;
    if (!how.tail.empty() && !lines.empty() && lines.back().find(how.tail) == std::string::npos)
      paragraph(how.tail, indent);
    if (with_message) paragraph(note.message, indent);
    if (with_advice && !note.advice.empty()) paragraph(note.advice, indent);
    if (with_message && !note.instructor_note.empty()) paragraph("Your instructor: " + note.instructor_note, indent);
  }

  void all(const FileReport& report) {
    std::set<std::string_view> explained;
    for (const Note& note : report.notes) {
      out_ << '\n';
      mark(note, true, explained.insert(note.rule).second);
      out_ << std::string(static_cast<std::size_t>(gutter_) + 3, ' ') << colours_.quiet << note.skill_title << " ["
           << note.rule << "]" << colours_.end << '\n';
    }
  }

  void in_focus(const FileReport& report) {
    std::string others;
    std::size_t counted = 0, more = 0;
    for (const SkillCount& skill : report.skills) {
      if (skill.in_focus) {
        one_skill(report, skill);
      } else if (++counted <= most_others) {
        others += (others.empty() ? "" : "; ") + skill.title + " " + std::to_string(skill.findings) + " (" +
                  line_list(skill.lines) + ")";
      } else {
        more += skill.findings;
      }
    }
    if (others.empty()) return;
    if (more > 0) others += "; and " + std::to_string(more) + " more";
    out_ << '\n';
    paragraph("Counted, but left for later: " + others + ". To see them: --all", 0);
  }

  void one_skill(const FileReport& report, const SkillCount& skill) {
    title(skill.title);
    std::set<std::string_view> explained;
    std::size_t shown = 0;
    std::vector<std::uint32_t> rest;
    for (const Note& note : report.notes) {
      if (note.skill != skill.skill) continue;
      if (shown == shown_per_skill) {
        if (rest.empty() || rest.back() != note.begin.line) rest.push_back(note.begin.line);
        continue;
      }
      const bool fresh = explained.insert(note.rule).second;
      mark(note, fresh || report.reveal == Reveal::hint, fresh && shown == 0);
      ++shown;
    }
    const std::string indent(static_cast<std::size_t>(gutter_) + 3, ' ');
    if (skill.findings > shown) {
      out_ << indent << "and " << skill.findings - shown << " more: " << line_list(rest) << '\n';
    }
  }

  static std::vector<std::string> requirements(const FileReport& report) {
    std::vector<std::string> out;
    for (const Requirement& one : report.requirements)
      out.push_back(std::string(one.met ? "met:     " : "not yet: ") + one.name + " – asked: " + one.expected +
                    "; found: " + one.found);
    return out;
  }

  static std::vector<std::string> points(const FileReport& report) {
    std::vector<std::string> out;
    std::int64_t most = 0;
    for (const Points& one : report.points) {
      out.push_back(decimal(one.got) + " of " + decimal(one.most) + "  " + one.title + ": " + one.reason);
      most += one.most;
    }
    if (!out.empty()) out.push_back(decimal(sum(report.points)) + " of " + decimal(most) + "  in all");
    return out;
  }

  void list(std::string_view heading, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    title(heading);
    for (const std::string& line : lines) paragraph(line, 2);
  }

  void next(const FileReport& report) {
    if (report.next.empty()) return;
    title("Next");
    for (std::size_t i = 0; i < report.next.size(); ++i) {
      const NextStep& step = report.next[i];
      if (options_.comfort && i > 0) out_ << '\n';
      const std::string number = "  " + std::to_string(i + 1) + ". ";
      out_ << number << colours_.strong << step.title << colours_.end;
      if (step.minutes > 0) out_ << ", about " << plural(static_cast<std::uint64_t>(step.minutes), "minute", "minutes");
      out_ << '\n';
      paragraph(step.action, 5);
      if (!step.reason.empty()) paragraph("Why: " + step.reason, 5);
      if (!step.command.empty()) out_ << "     " << step.command << '\n';
    }
  }

  std::ostream& out_;
  WriterOptions options_;
  Palette colours_;
  int gutter_ = 4;
  bool begun_ = false;
};

std::unique_ptr<Writing> open(std::ostream& out, const WriterOptions& options) {
  return std::make_unique<Text>(out, options);
}

}  // namespace
extern const Writer writer_text{
    .name = "text", .summary = "for reading in a terminal", .extension = ".txt", .open = open};
}  // namespace firstread
