// One page that needs nothing else: the essay as written, numbered marks in it, notes in the margin beside them (below
// on a narrow screen), what goes well and what next. The hint is there at once, the answer on opening a note.
#include <algorithm>
#include <map>
#include <set>

#include "base/escape.h"
#include "report/html_page.h"
#include "report/writer.h"

namespace firstread {
namespace {

std::string plural(std::uint64_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

// Where a source place stands in the prose of its block.
std::uint32_t prose_place(const Prose& prose, Offset place, bool end) {
  std::uint32_t out = 0;
  for (std::size_t i = 0; i < prose.pieces.size(); ++i) {
    const Piece& piece = prose.pieces[i];
    const auto stop =
        i + 1 < prose.pieces.size() ? prose.pieces[i + 1].at : static_cast<std::uint32_t>(prose.text.size());
    if (piece.source.begin >= place) return end ? out : piece.at;
    if (place < piece.source.end)
      return piece.verbatim ? piece.at + (place - piece.source.begin) : (end ? stop : piece.at);
    out = stop;
  }
  return out;
}

class Page : public Writing {
 public:
  Page(std::ostream& out, const WriterOptions& options) : out_(out), options_(options) {}

  void file(const FileReport& report) override {
    begin();
    ++files_;
    out_ << "<article aria-labelledby=\"" << id("title") << "\">\n<header><h1 id=\"" << id("title") << "\">"
         << escape_html(report.file) << "</h1>\n";
    if (!report.trouble.empty()) {
      out_ << "<p>" << escape_html(report.trouble) << "</p></header></article>\n";
      return;
    }
    out_ << "<p class=\"quiet\">" << plural(report.words, "word", "words") << ", "
         << plural(report.sentences, "sentence", "sentences") << ", " << plural(report.notes.size(), "place", "places")
         << " to look at</p>\n";
    filters(report);
    out_ << "</header>\n<main>\n";
    summary(report);
    out_ << "<section class=\"essay\" aria-label=\"The essay with its notes\">\n";
    essay(report);
    out_ << "</section>\n";
    counts(report);
    out_ << "</main>\n</article>\n";
  }

  void end(const RunReport& run) override {
    begin();
    out_ << "<footer><p class=\"quiet\">Made by firstread " << escape_html(run.version)
         << " on the writer’s own machine.</p></footer>\n<script>" << html_script() << "</script>\n</body>\n</html>\n";
  }

 private:
  std::string id(std::string_view what) const { return std::string(what) + std::to_string(files_); }
  std::string note_id(std::size_t index) const {
    return "n" + std::to_string(files_) + "-" + std::to_string(index + 1);
  }
  std::string mark_id(std::size_t index) const {
    return "m" + std::to_string(files_) + "-" + std::to_string(index + 1);
  }

  void begin() {
    if (std::exchange(begun_, true)) return;
    out_ << "<!DOCTYPE html>\n<html lang=\"en\"" << (options_.comfort ? " data-space=\"wide\"" : "")
         << ">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
            "initial-scale=1\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
            "script-src 'unsafe-inline'\">\n"
            "<title>First reading</title>\n<style>"
         << html_style() << "</style>\n</head>\n<body>\n";
    out_ << "<div class=\"controls script\" role=\"group\" aria-label=\"Reading comfort\" "
            "style=\"max-width:76rem;margin:.5rem auto;padding:0 1rem\">"
         << toggle("size", "large", "Larger") << toggle("space", "wide", "Wider spacing", options_.comfort)
         << toggle("font", "serif", "Serif font") << toggle("ground", "white", "White")
         << toggle("ground", "blue", "Blue") << toggle("ground", "dark", "Dark") << "</div>\n";
  }

  static std::string toggle(std::string_view key, std::string_view value, std::string_view words, bool on = false) {
    return "<button type=\"button\" aria-pressed=\"" + std::string(on ? "true" : "false") + "\" data-switch=\"" +
           std::string(key) + "\" data-value=\"" + std::string(value) + "\">" + std::string(words) + "</button>";
  }

  void filters(const FileReport& report) {
    if (report.notes.empty()) return;
    out_ << "<div class=\"controls script\" role=\"group\" aria-label=\"Show one skill\"><button type=\"button\" "
            "aria-pressed=\"true\" data-skill-button=\"\">All</button>";
    for (const SkillCount& skill : report.skills)
      out_ << "<button type=\"button\" aria-pressed=\"false\" data-skill-button=\"" << escape_html(skill.skill) << "\">"
           << escape_html(skill.title) << " (" << skill.findings << ")</button>";
    out_ << "</div>\n<div class=\"controls script\"><button type=\"button\" aria-pressed=\"false\" data-open>Open "
            "every note</button></div>\n";
  }

  void list(std::string_view title, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    out_ << "<h2>" << title << "</h2><ul>";
    for (const std::string& line : lines) out_ << "<li>" << escape_html(line) << "</li>";
    out_ << "</ul>\n";
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
    if (!report.next.empty()) {
      out_ << "<h2>Next</h2><ol>";
      for (const NextStep& step : report.next) {
        out_ << "<li><strong>" << escape_html(step.title) << "</strong>";
        if (step.minutes > 0)
          out_ << ", about " << plural(static_cast<std::uint64_t>(step.minutes), "minute", "minutes");
        out_ << "<br>" << escape_html(step.action);
        if (!step.reason.empty()) out_ << "<br><span class=\"quiet\">Why: " << escape_html(step.reason) << "</span>";
        if (!step.command.empty()) out_ << "<br><code>" << escape_html(step.command) << "</code>";
        out_ << "</li>";
      }
      out_ << "</ol>\n";
    }
    out_ << "</section>\n";
  }

  // Blocks with their notes beside them. A note outside every block stands after the one before it.
  void essay(const FileReport& report) {
    std::size_t note = 0;
    explained_.clear();
    for (std::size_t i = 0; i < report.blocks.size(); ++i) {
      const Block& block = report.blocks[i];
      const Offset stop = i + 1 < report.blocks.size() ? report.blocks[i + 1].span.begin : Offset{~0u};
      const std::size_t first = note;
      while (note < report.notes.size() && report.notes[note].bytes.begin < stop) ++note;
      out_ << "<div class=\"row\"><div class=\"text\">";
      one_block(report, block, first, note);
      out_ << "</div>";
      if (note > first) {
        out_ << "<aside class=\"notes\" aria-label=\"Notes on this paragraph\">";
        for (std::size_t index = first; index < note; ++index) one_note(report.notes[index], index, report.reveal);
        out_ << "</aside>";
      }
      out_ << "</div>\n";
    }
    if (note == report.notes.size()) return;
    out_ << "<aside class=\"notes\" aria-label=\"Notes\">";  // on what stands in no block
    for (; note < report.notes.size(); ++note) one_note(report.notes[note], note, report.reveal);
    out_ << "</aside>\n";
  }

  void one_block(const FileReport& report, const Block& block, std::size_t first, std::size_t last) {
    if (block.kind == BlockKind::code) {
      const auto begin = number(block.span.begin);
      out_ << "<pre>" << escape_html(std::string_view(report.source).substr(begin, number(block.span.end) - begin))
           << "</pre>";
      return;
    }
    std::string_view open = "<p>", close = "</p>";
    if (block.kind == BlockKind::heading)
      open = block.level <= 1 ? "<h3>" : "<h4>", close = block.level <= 1 ? "</h3>" : "</h4>";
    if (block.kind == BlockKind::item) open = "<ul><li>", close = "</li></ul>";
    if (block.kind == BlockKind::quotation) open = "<blockquote>", close = "</blockquote>";
    out_ << open;
    words(report, block.prose, first, last);
    out_ << close;
  }

  // The prose cut at every edge of emphasis and notes; each part carries all that holds it, so edges may cross.
  void words(const FileReport& report, const Prose& prose, std::size_t first, std::size_t last) {
    struct Marked {
      std::uint32_t begin, end;
      std::size_t note;
    };
    std::vector<Marked> marks;
    std::set<std::uint32_t> edges{0, static_cast<std::uint32_t>(prose.text.size())};
    for (std::size_t index = first; index < last; ++index) {
      const Span span = report.notes[index].bytes;
      const std::uint32_t begin = prose_place(prose, span.begin, false),
                          end = std::max(begin, prose_place(prose, span.end, true));
      marks.push_back({begin, end, index});
      edges.insert({begin, end});
    }
    for (const Stretch& stretch : prose.stretches)
      if (stretch.markup == Markup::emphasis || stretch.markup == Markup::strong)
        edges.insert({stretch.begin, stretch.end});
    std::set<std::size_t> named;
    for (auto edge = edges.begin(); edge != edges.end(); ++edge) {
      const std::uint32_t begin = *edge;
      const auto after = std::next(edge);
      const std::uint32_t end = after == edges.end() ? begin : *after;
      const Marked* mark = nullptr;
      for (const Marked& each : marks)
        if (each.begin <= begin && end <= each.end && begin < end && (mark == nullptr || each.begin > mark->begin))
          mark = &each;
      if (begin < end) {
        const bool emphasis = prose.within(Markup::emphasis, begin, end),
                   strong = prose.within(Markup::strong, begin, end);
        if (mark) {
          const Note& note = report.notes[mark->note];
          out_ << "<mark";
          if (named.insert(mark->note).second) out_ << " id=\"" << mark_id(mark->note) << "\"";
          out_ << " data-skill=\"" << escape_html(note.skill) << "\">";
        }
        out_ << (emphasis ? "<em>" : "") << (strong ? "<strong>" : "");
        text(std::string_view(prose.text).substr(begin, end - begin));
        out_ << (strong ? "</strong>" : "") << (emphasis ? "</em>" : "") << (mark ? "</mark>" : "");
      }
      for (const Marked& each : marks)
        if (each.end == end && begin < end)
          if (numbered_.insert({files_, each.note}).second)
            out_ << "<sup><a href=\"#" << note_id(each.note) << "\" aria-label=\"Note " << each.note + 1 << "\">"
                 << each.note + 1 << "</a></sup>";
    }
  }

  void text(std::string_view words) {
    const std::string escaped = escape_html(words);
    std::size_t from = 0;
    for (std::size_t at = 0; at < escaped.size(); ++at) {
      if (escaped[at] == '\n') {
        out_ << std::string_view(escaped).substr(from, at - from) << "<br>";
        from = at + 1;
      } else if (escaped.compare(at, 3, "\xEF\xBF\xBC") == 0) {
        out_ << std::string_view(escaped).substr(from, at - from)
             << "<span class=\"quiet\" title=\"formula, code or picture\">[…]</span>";
        from = at + 3;
        at += 2;
      }
    }
    out_ << std::string_view(escaped).substr(from);
  }

  void one_note(const Note& note, std::size_t index, Reveal reveal) {
    const bool fresh = explained_.insert(note.rule).second;
    out_ << "<details class=\"note" << (note.in_focus ? "" : " later") << "\" id=\"" << note_id(index)
         << "\" data-skill=\"" << escape_html(note.skill) << "\"><summary><span class=\"n\">" << index + 1
         << "</span> ";
    if (!note.text.empty() && note.text.size() <= 80) out_ << "“" << escape_html(note.text) << "” – ";
    out_ << escape_html(note.skill_title) << "</summary><p>" << escape_html(note.message) << "</p>";
    if (fresh && !note.advice.empty()) out_ << "<p>" << escape_html(note.advice) << "</p>";
    if (reveal == Reveal::answer && !note.replacements.empty()) {
      out_ << "<p class=\"answer\">→ ";
      for (std::size_t i = 0; i < note.replacements.size() && i < 3; ++i) {
        out_ << (i > 0 ? " or " : "")
             << (note.replacements[i].empty() ? "leave it out" : "“" + escape_html(note.replacements[i]) + "”");
        if (i < note.glosses.size() && !note.glosses[i].empty()) out_ << " (" << escape_html(note.glosses[i]) << ")";
      }
      out_ << "</p>";
    }
    if (!note.instructor_note.empty()) out_ << "<p>Your instructor: " << escape_html(note.instructor_note) << "</p>";
    out_ << "<p class=\"quiet\">" << escape_html(note.rule) << ", line " << note.begin.line << " <a href=\"#"
         << mark_id(index) << "\">back to the words</a></p></details>";
  }

  // Findings by skill as bars, with their numbers as text.
  void counts(const FileReport& report) {
    if (report.skills.empty()) return;
    constexpr int row = 26, left = 230, wide = 320;
    std::uint32_t most = 1;
    for (const SkillCount& skill : report.skills) most = std::max(most, skill.findings);
    out_ << "<section class=\"panel\"><h2>By skill</h2><svg role=\"img\" aria-label=\"Places to look at, by skill\" "
            "width=\"100%\" viewBox=\"0 0 "
         << left + wide + 60 << " " << row * static_cast<int>(report.skills.size()) << "\">";
    int y = 0;
    for (const SkillCount& skill : report.skills) {
      const int bar = std::max(3, static_cast<int>(static_cast<double>(wide) * skill.findings / most));
      out_ << "<text x=\"0\" y=\"" << y + 17 << "\">" << escape_html(skill.title) << "</text><rect x=\"" << left
           << "\" y=\"" << y + 5 << "\" width=\"" << bar << "\" height=\"14\" rx=\"3\"/><text x=\"" << left + bar + 8
           << "\" y=\"" << y + 17 << "\">" << skill.findings << "</text>";
      y += row;
    }
    out_ << "</svg></section>\n";
  }

  std::ostream& out_;
  WriterOptions options_;
  std::set<std::string> explained_;
  std::set<std::pair<int, std::size_t>> numbered_;
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
                                .open = open};
}  // namespace firstread
