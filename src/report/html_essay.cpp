#include "report/html_essay.h"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "base/escape.h"
#include "report/html_words.h"

namespace firstread {
namespace {

constexpr std::size_t most_quoted = 80;  // bytes of marked words that a note repeats
constexpr std::size_t most_replacements = 3;

// "3." before an item of a numbered list, where the source is text; 0 for other items.
int item_number(const FileReport& report, const Block& block) {
  if (block.prose.pieces.empty()) return 0;
  const Span before{block.span.begin, block.prose.pieces[0].source.begin};
  if (before.end <= before.begin || number(before.end) > report.source.size()) return 0;
  const std::string_view mark =
      std::string_view(report.source).substr(number(before.begin), number(before.end) - number(before.begin));
  int out = 0;
  for (const char byte : mark) {
    if (byte >= '0' && byte <= '9' && out < 10'000)
      out = out * 10 + (byte - '0');
    else if (byte == '.' || byte == ')')
      return out;
    else if (byte != ' ')
      return 0;
  }
  return 0;
}

struct Frame {  // what stands around the words of a block
  std::string open, close;
};

Frame frame(const FileReport& report, const Block& block) {
  switch (block.kind) {
    case BlockKind::heading: {
      const std::string tag = "h" + std::to_string(std::clamp(block.level + 1, 2, 6));
      return {"<" + tag + ">", "</" + tag + ">"};
    }
    case BlockKind::item: {
      const int counted = item_number(report, block);
      const std::string deep = block.level > 1 ? " class=\"deep\"" : "";
      if (counted > 0) return {"<ol" + deep + " start=\"" + std::to_string(counted) + "\"><li>", "</li></ol>"};
      return {"<ul" + deep + "><li>", "</li></ul>"};
    }
    case BlockKind::quotation:
      return {"<blockquote>", "</blockquote>"};
    case BlockKind::caption:
    case BlockKind::metadata:
      return {"<p class=\"q\">", "</p>"};
    case BlockKind::reference:
      return {"<p class=\"ref\">", "</p>"};
    default:
      return {block.note ? "<p class=\"q\">" : "<p>", "</p>"};
  }
}

class Essay {
 public:
  Essay(std::ostream& out, const FileReport& report, const EssayPage& page) : out_(out), report_(report), page_(page) {
    for (std::size_t i = 0; i < report.skills.size(); ++i) numbers_[report.skills[i].skill] = i + 1;
  }

  void write() {
    std::size_t note = 0;
    for (std::size_t i = 0, after; i < report_.blocks.size(); i = after) {
      after = i + 1;
      if (is_cell(i))
        while (is_cell(after)) ++after;  // a table is one piece
      const std::size_t first = note;
      note = notes_end(note, after);
      if (note > first) out_ << "<div class=\"r\"><div>";
      if (is_cell(i))
        table(i, after, first);
      else
        block(report_.blocks[i], first, note);
      if (note > first) {
        out_ << "</div>";
        notes(first, note);
        out_ << "</div>";
      }
      out_ << "\n";
    }
    if (note < report_.notes.size()) notes(note, report_.notes.size());  // on what stands in no block
  }

 private:
  std::size_t skill_number(const Note& note) const {
    const auto found = numbers_.find(note.skill);
    return found == numbers_.end() ? 0 : found->second;
  }

  bool is_cell(std::size_t i) const { return i < report_.blocks.size() && report_.blocks[i].kind == BlockKind::cell; }

  // One past the notes that begin before block `i`.
  std::size_t notes_end(std::size_t note, std::size_t i) const {
    const Offset stop = i < report_.blocks.size() ? report_.blocks[i].span.begin : Offset{~0u};
    while (note < report_.notes.size() && report_.notes[note].bytes.begin < stop) ++note;
    return note;
  }

  void table(std::size_t i, std::size_t after, std::size_t note) {
    out_ << "<table><tr>";
    for (const std::size_t first = i; i < after; ++i) {
      if (report_.blocks[i].level == row_begins && i > first) out_ << "</tr><tr>";
      const std::size_t last = notes_end(note, i + 1);
      out_ << "<td>";
      words(report_.blocks[i], note, last);
      out_ << "</td>";
      note = last;
    }
    out_ << "</tr></table>";
  }

  void block(const Block& block, std::size_t first, std::size_t last) {
    if (block.kind == BlockKind::code) {
      const auto begin = number(block.span.begin);
      out_ << "<pre>" << escape_html(std::string_view(report_.source).substr(begin, number(block.span.end) - begin))
           << "</pre>";
      return;
    }
    const auto [open, close] = frame(report_, block);
    out_ << open;
    words(block, first, last);
    out_ << close;
  }

  void words(const Block& block, std::size_t first, std::size_t last) {
    std::vector<WordMark> marks;
    for (std::size_t index = first; index < last; ++index) {
      const Note& note = report_.notes[index];
      marks.push_back({.place = note.bytes,
                       .number = index + 1,
                       .skill = skill_number(note),
                       .later = !page_.all && !note.in_focus,
                       .here = mark_place(index),
                       .note = note_place(page_, index)});
    }
    write_words(out_, report_.source, block.prose, marks);
  }

  // Skills in focus one by one, the others together, so that the margin stays as short as the text beside it.
  void notes(std::size_t first, std::size_t last) {
    std::vector<std::size_t> later;
    out_ << "<div class=\"m\">";
    for (std::size_t index = first; index < last; ++index) {
      if (page_.all || report_.notes[index].in_focus)
        one(report_.notes[index], index);
      else
        later.push_back(index);
    }
    if (!later.empty()) {
      out_ << "<details class=\"later\"><summary>" << later.size() << (first + later.size() < last ? " more" : "")
           << (later.size() == 1 ? " place" : " places") << " here, for later</summary>";
      for (const std::size_t index : later) one(report_.notes[index], index);
      out_ << "</details>";
    }
    out_ << "</div>";
  }

  void one(const Note& note, std::size_t index) {
    out_ << "<details id=\"" << note_place(page_, index) << "\" data-k=\"" << skill_number(note) << "\"><summary><b>"
         << index + 1 << "</b> ";
    if (!note.text.empty() && note.text.size() <= most_quoted) out_ << "“" << escape_html(note.text) << "” ";
    out_ << "<i>" << escape_html(note.skill_title) << "</i></summary><p>" << escape_html(note.message) << "</p>";
    if (explained_.insert(note.rule).second && !note.advice.empty())
      out_ << "<p>" << escape_html(note.advice) << "</p>";
    answer(note);
    if (!note.instructor_note.empty()) out_ << "<p>Your instructor: " << escape_html(note.instructor_note) << "</p>";
    out_ << "<p class=\"q\">" << escape_html(note.rule) << ", line " << note.begin.line << ". <a href=\"#"
         << mark_place(index) << "\">Back to the words</a></p></details>";
  }

  void answer(const Note& note) {
    if (note.replacements.empty()) return;
    out_ << "<p class=\"a\">→ ";
    for (std::size_t i = 0; i < note.replacements.size() && i < most_replacements; ++i) {
      out_ << (i > 0 ? " or " : "")
           << (note.replacements[i].empty() ? "leave it out" : "“" + escape_html(note.replacements[i]) + "”");
      if (i < note.glosses.size() && !note.glosses[i].empty()) out_ << " (" << escape_html(note.glosses[i]) << ")";
    }
    out_ << "</p>";
  }

  std::string mark_place(std::size_t index) const {
    std::string out = note_place(page_, index);
    out[0] = 'm';
    return out;
  }

  std::ostream& out_;
  const FileReport& report_;
  EssayPage page_;
  std::map<std::string_view, std::size_t> numbers_;  // of skills, in the order of the report
  std::set<std::string_view> explained_;             // rules that gave their advice
};

}  // namespace

std::string note_place(const EssayPage& page, std::size_t index) {
  return "n" + (page.file > 1 ? std::to_string(page.file) + "-" : "") + std::to_string(index + 1);
}

void write_essay(std::ostream& out, const FileReport& report, const EssayPage& page) {
  Essay(out, report, page).write();
}

}  // namespace firstread
