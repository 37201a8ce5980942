// Writers that show or give back the whole document.
#include <sstream>

#include "document/word.h"
#include "report/writer.h"
#include "support/documents.h"
#include "support/word.h"

namespace firstread {
extern const Format format_docx;
extern const Writer writer_html, writer_markdown, writer_docx;
}  // namespace firstread

using namespace firstread;
using namespace firstread::testing;

namespace {

Note note_on(const FileReport& report, std::string_view words, std::string skill, std::string replacement) {
  const auto begin = static_cast<std::uint32_t>(report.source.find(words));
  Note note{.rule = skill + "/a-rule",
            .skill = skill,
            .skill_title = "Skill of " + skill,
            .message = "Look at <this> & think."};
  note.advice = "Do \"that\".";
  note.text = words;
  note.bytes = {Offset{begin}, Offset{begin + static_cast<std::uint32_t>(words.size())}};
  note.replacements.push_back(std::move(replacement));
  note.safe = true;
  return note;
}

FileReport report_of(Document document) {
  FileReport report{.file = "<essay>.md", .source = std::string(document.source.text())};
  report.container = document.container;
  report.format = document.format;
  report.blocks = document.blocks;
  report.words = 12;
  report.going_well = {"3 sentences, all complete."};
  report.next = {{.skill = "commas",
                  .title = "Commas",
                  .action = "Start on line 3.",
                  .reason = "2 places",
                  .line = 3,
                  .minutes = 6,
                  .command = "firstread practice"}};
  return report;
}

FileReport markdown_report() {
  FileReport report = report_of(
      read(format_markdown, "# My *Job*\n\nThe bell **rang, we** left & \"ran\".\n\n- one itme\n\n> Quoted.\n"));
  report.notes = {note_on(report, "bell **rang, we", "commas", "bell rang, and we"),
                  note_on(report, "rang, we", "commas", "rang. We"), note_on(report, "itme", "spelling", "item")};
  report.notes[2].in_focus = false;
  report.skills = {{.skill = "commas", .title = "Skill of commas", .findings = 2},
                   {.skill = "spelling", .title = "Skill of spelling", .findings = 1}};
  return report;
}

std::string written(const Writer& writer, const FileReport& report, const WriterOptions& options = {}) {
  std::ostringstream out;
  const auto writing = writer.open(out, options);
  writing->file(report);
  writing->end({.version = "1"});
  CHECK_FALSE(writing->trouble());
  return out.str();
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t out = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++out;
  return out;
}

}  // namespace

TEST_CASE("the HTML report shows the essay with its marks and notes, safely") {
  const std::string page = written(writer_html, markdown_report());
  CHECK(page.find("<h3>My <em>Job</em></h3>") != std::string::npos);
  CHECK(page.find("&lt;essay&gt;.md") != std::string::npos);
  CHECK(page.find("Look at &lt;this&gt; &amp; think.") != std::string::npos);
  CHECK(page.find("<mark id=\"m1-1\" data-skill=\"commas\">bell </mark>") != std::string::npos);
  CHECK(page.find("<mark id=\"m1-2\" data-skill=\"commas\"><strong>rang, we</strong></mark>") != std::string::npos);
  CHECK(page.find("<li>one <mark id=\"m1-3\" data-skill=\"spelling\">itme</mark>") != std::string::npos);
  CHECK(page.find("<blockquote>Quoted.</blockquote>") != std::string::npos);
  CHECK(page.find("http://") == std::string::npos);
  CHECK(page.find("https://") == std::string::npos);
  CHECK(page.find(" src=") == std::string::npos);
  for (const std::string_view each : {"n1-1", "n1-2", "n1-3", "m1-1", "m1-2", "m1-3"}) {
    CHECK(count(page, " id=\"" + std::string(each) + "\"") == 1);
    CHECK(count(page, "href=\"#" + std::string(each) + "\"") == 1);
  }
  for (const std::string_view tag :
       {"mark", "em", "strong", "details", "div", "section", "article", "aside", "sup", "button", "p"})
    CHECK(count(page, "<" + std::string(tag) + ">") + count(page, "<" + std::string(tag) + " ") ==
          count(page, "</" + std::string(tag) + ">"));
}

TEST_CASE("a long essay makes a page of bearable size") {
  std::string text;
  for (int i = 0; i < 500; ++i) text += "The bell rang and we left the hall in time.\n\n";
  FileReport report = report_of(read(format_markdown, text));
  for (int i = 0; i < 150; ++i) report.notes.push_back(note_on(report, "bell", "commas", "bells"));
  CHECK(written(writer_html, report).size() < 400'000);
}

TEST_CASE("the Markdown report is a table that no words can break") {
  FileReport report = markdown_report();
  report.notes[0].message = "A | bar and\na line.";
  const std::string out = written(writer_markdown, report);
  CHECK(out.find("| 1 | “bell \\*\\*rang, we” → **bell rang, and we** | A \\| bar and a line. | Skill of commas |\n") !=
        std::string::npos);
  CHECK(out.find("1 place more, left for later.") != std::string::npos);
  CHECK(out.find("### Going well\n\n- 3 sentences, all complete.\n") != std::string::npos);
  CHECK(out.find("1. **Commas** Start on line 3. `firstread practice`") != std::string::npos);
}

TEST_CASE("a Word document comes back with comments, and nothing else comes back as one") {
  auto document = read_document(
      "a.docx", word_file(paragraph({"The bell rang, we ", "left."}) + paragraph({"One itme and two itmes."})),
      format_docx);
  REQUIRE(document);
  FileReport report = report_of(*std::move(document));
  report.notes = {note_on(report, "rang, we left", "commas", "rang, and we left"),
                  note_on(report, "itme", "spelling", "item"), note_on(report, "itmes", "spelling", "items")};
  report.notes[1].in_focus = report.notes[2].in_focus = false;
  const std::string bytes = written(writer_docx, report, {.date = "2026-11-23T10:00:00Z"});
  const std::string comments = part_of(bytes, "word/comments.xml");
  CHECK(count(comments, "<w:comment ") == 3);
  CHECK(comments.find("Going well: 3 sentences, all complete.") != std::string::npos);
  CHECK(comments.find("Look at &lt;this&gt; &amp; think.") != std::string::npos);
  CHECK(comments.find("“itme” → “item” – Skill of spelling") != std::string::npos);
  CHECK(read_word(bytes)->text == report.source);
  const std::string suggested = written(writer_docx, report, {.suggest = true, .date = "2026-11-23T10:00:00Z"});
  CHECK(read_word(suggested)->text == "The bell rang, we left.\nOne item and two items.\n");
  std::ostringstream out;
  const auto writing = writer_docx.open(out, {});
  writing->file(markdown_report());
  REQUIRE(writing->trouble());
  CHECK(writing->trouble()->message.find("Word document") != std::string::npos);
  CHECK(out.str().empty());
}
