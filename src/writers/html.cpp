// One page that needs nothing else: the draft as written with numbered marks, notes in the margin beside them (below on
// a narrow screen), what goes well and what next. A note shows where and which skill at once, the rest on opening it.
#include <algorithm>

#include "base/escape.h"
#include "report/html_essay.h"
#include "report/html_page.h"
#include "report/html_plots.h"
#include "report/writer.h"

namespace firstread {
namespace {

constexpr std::size_t coloured = 3;  // skills with a tint of their own

std::string plural(std::uint64_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

struct FileName {
  std::string folder, name;
};
FileName split(const std::string& file) {
  const std::size_t slash = file.rfind('/');
  if (slash == file.npos) return {"", file};
  return {file.substr(0, slash + 1), file.substr(slash + 1)};
}

class Page : public Writing {
 public:
  Page(std::ostream& out, const WriterOptions& options) : out_(out), options_(options) {}

  void file(const FileReport& report) override {
    begin(split(report.file).name + " – first reading");
    page_ = {.file = ++files_, .all = options_.all};
    const std::string title = "t" + std::to_string(files_);
    const auto [folder, name] = split(report.file);
    out_ << "<article aria-labelledby=\"" << title << "\">\n<header><h1 id=\"" << title << "\">";
    if (!folder.empty()) out_ << "<span class=\"q\">" << escape_html(folder) << "</span>";
    out_ << escape_html(name) << "</h1>\n";
    if (!report.trouble.empty()) {
      out_ << "<p>" << escape_html(report.trouble) << "</p></header></article>\n";
      return;
    }
    out_ << "<p class=\"q\">" << plural(report.words, "word", "words") << ", "
         << plural(report.sentences, "sentence", "sentences") << ", " << plural(report.notes.size(), "place", "places")
         << " to look at</p></header>\n";
    summary(report);
    filters(report);
    out_ << "<section class=\"essay\"" << (files_ == 1 ? " id=\"draft\"" : "")
         << " aria-label=\"Your draft, with its notes\">\n";
    write_essay(out_, report, page_);
    out_ << "</section>\n";
    plots(report);
    out_ << "</article>\n";
  }

  void end(const RunReport& run) override {
    begin("First reading");
    out_ << "</main>\n<footer><p class=\"q\">Made by firstread " << escape_html(run.version)
         << " on the writer’s own machine.</p></footer>\n<script>" << html_script() << "</script>\n</body>\n</html>\n";
  }

 private:
  void begin(const std::string& title) {
    if (std::exchange(begun_, true)) return;
    out_ << "<!DOCTYPE html>\n<html lang=\"en\"" << (options_.comfort ? " data-space=\"wide\"" : "")
         << ">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
            "initial-scale=1\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
            "script-src 'unsafe-inline'\">\n<title>"
         << escape_html(title) << "</title>\n<style>" << html_style() << "</style>\n</head>\n<body>\n";
    out_ << "<nav class=\"top\" aria-label=\"Page\"><a class=\"skip\" href=\"#draft\">Skip to the draft</a>"
            "<details class=\"script\"><summary>Reading comfort</summary><div class=\"controls\" role=\"group\" "
            "aria-label=\"Reading comfort\">"
         << toggle("size", "large", "Larger") << toggle("space", "wide", "Wider spacing", options_.comfort)
         << toggle("font", "serif", "Serif letters") << toggle("ground", "white", "White ground")
         << toggle("ground", "blue", "Blue ground") << toggle("ground", "dark", "Dark ground")
         << "</div></details></nav>\n<main>\n";
  }

  static std::string toggle(std::string_view key, std::string_view value, std::string_view words, bool on = false) {
    return "<button type=\"button\" aria-pressed=\"" + std::string(on ? "true" : "false") + "\" data-switch=\"" +
           std::string(key) + "\" data-value=\"" + std::string(value) + "\">" + std::string(words) + "</button>";
  }

  void filters(const FileReport& report) {
    if (report.notes.empty()) return;
    out_ << "<div class=\"controls script\" role=\"group\" aria-label=\"Show the notes of\"><button type=\"button\" "
            "aria-pressed=\"true\" data-skill=\"\">All skills</button>";
    for (std::size_t i = 0; i < report.skills.size(); ++i)
      out_ << "<button type=\"button\"" << (i < coloured ? " class=\"k" + std::to_string(i + 1) + "\"" : std::string())
           << " aria-pressed=\"false\" data-skill=\"" << i + 1 << "\">" << escape_html(report.skills[i].title) << " ("
           << report.skills[i].findings << ")</button>";
    out_
        << "</div>\n<div class=\"controls script\"><button type=\"button\" aria-pressed=\"false\" data-open>Open every "
           "note</button><span class=\"q\" role=\"status\"></span></div>\n";
  }

  void list(std::string_view title, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    out_ << "<div><h2>" << title << "</h2><ul>";
    for (const std::string& line : lines) out_ << "<li>" << escape_html(line) << "</li>";
    out_ << "</ul></div>\n";
  }

  void summary(const FileReport& report) {
    out_ << "<section class=\"panel\" aria-label=\"Summary\">\n";
    if (report.notes.empty()) out_ << "<p>Nothing to mend that firstread knows of.</p>\n";
    list("Going well", report.going_well);
    for (const Comparison& since : report.since) list("Since the last draft", since.sentences);
    std::vector<std::string> asked;
    for (const Requirement& one : report.requirements)
      asked.push_back(std::string(one.met ? "Met: " : "Not yet: ") + one.name + " – asked: " + one.expected +
                      "; found: " + one.found);
    list("What the assignment asks", asked);
    next(report);
    out_ << "</section>\n";
  }

  void next(const FileReport& report) {
    if (report.next.empty()) return;
    out_ << "<div><h2>Next</h2><ol>";
    for (const NextStep& step : report.next) {
      out_ << "<li><strong>" << escape_html(step.title) << "</strong>";
      if (step.minutes > 0) out_ << ", about " << plural(static_cast<std::uint64_t>(step.minutes), "minute", "minutes");
      out_ << "<br>" << escape_html(step.action);
      const auto start = std::find_if(report.notes.begin(), report.notes.end(), [&](const Note& note) {
        return note.skill == step.skill && note.begin.line == step.line;
      });
      if (start != report.notes.end())
        out_ << " <a href=\"#" << note_place(page_, static_cast<std::size_t>(start - report.notes.begin()))
             << "\">Note " << start - report.notes.begin() + 1 << "</a>";
      if (!step.reason.empty()) out_ << "<br><span class=\"q\">Why: " << escape_html(step.reason) << "</span>";
      if (!step.command.empty()) out_ << "<br><code>" << escape_html(step.command) << "</code>";
      out_ << "</li>";
    }
    out_ << "</ol></div>\n";
  }

  void plots(const FileReport& report) {
    if (!report.courses.empty()) {
      out_ << "<section class=\"panel wide\"><h2>Your skills over your drafts</h2><p class=\"q\">Places "
              "to mend in every 1,000 words; this draft is the last point.</p><div class=\"plots\">";
      for (const SkillCourse& course : report.courses)
        out_ << "<div><h3>" << escape_html(course.title) << "</h3><p class=\"q\">" << escape_html(course.said) << "</p>"
             << course_plot(course) << "</div>";
      out_ << "</div></section>\n";
    }
    if (report.skills.empty()) return;
    out_ << "<section class=\"panel wide\"><h2>By skill</h2>" << skill_bars(report.skills) << "</section>\n";
  }

  std::ostream& out_;
  WriterOptions options_;
  EssayPage page_;
  int files_ = 0;
  bool begun_ = false;
};

std::unique_ptr<Writing> open(std::ostream& out, const WriterOptions& options) {
  return std::make_unique<Page>(out, options);
}

}  // namespace
extern const Writer writer_html{.name = "html",
                                .summary = "one page for a browser: the essay with notes in its margin",
                                .extension = ".html",
                                .courses = true,
                                .open = open};
}  // namespace firstread
