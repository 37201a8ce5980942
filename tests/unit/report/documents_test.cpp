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
  const auto has = [&](std::string_view part) { return count(page, part) == 1; };
  CHECK(has("<h2>My <em>Job</em></h2>"));
  CHECK(page.find("&lt;essay&gt;.md") != std::string::npos);
  CHECK(page.find("Look at &lt;this&gt; &amp; think.") != std::string::npos);
  CHECK(has("<mark data-k=\"1\">bell </mark>"));
  CHECK(
      has("<mark data-k=\"1\"><strong>rang, we</strong></mark><a class=\"n\" id=\"m1\" href=\"#n1\" "
          "aria-label=\"Note 1\">1</a><a class=\"n\" id=\"m2\""));
  CHECK(has("<ul><li>one <mark class=\"later\" data-k=\"2\">itme</mark>"));
  CHECK(has("<details class=\"later\"><summary>1 place here, for later</summary>"));
  CHECK(has("<blockquote>Quoted.</blockquote>"));
  CHECK(page.find("http://") == std::string::npos);
  CHECK(page.find("https://") == std::string::npos);
  CHECK(page.find(" src=") == std::string::npos);
  for (const std::string_view each : {"n1", "n2", "n3", "m1", "m2", "m3"}) {
    CHECK(count(page, " id=\"" + std::string(each) + "\"") == 1);
    CHECK(count(page, "href=\"#" + std::string(each) + "\"") >= 1);
  }
  for (const std::string_view tag :
       {"mark", "em", "strong", "details", "div", "section", "article", "nav", "main", "a", "button", "p", "table"})
    CHECK(count(page, "<" + std::string(tag) + ">") + count(page, "<" + std::string(tag) + " ") ==
          count(page, "</" + std::string(tag) + ">"));
}

TEST_CASE("the HTML report shows items, code, notes and marks of whole sentences as what they are") {
  FileReport report = report_of(
      read(format_markdown,
           "3. one\n4. two\n   - deep\n\nThe `run` is $x^2$ and ![a cat](cat.png) here.\n\n"
           "The bell rang and then we all left the hall with our bags and our coats and went straight home.\n"));
  report.notes = {
      note_on(report, "The bell rang and then we all left the hall with our bags and our coats and went straight home",
              "commas", "x"),
      note_on(report, "hall", "spelling", "")};
  report.skills = {{.skill = "spelling", .title = "Spelling", .findings = 1}, {.skill = "commas", .title = "Commas"}};
  report.courses = {{.skill = "commas",
                     .title = "Commas & more",
                     .said = "on the way.",
                     .points = {{"a.md", "1 Mar", 12}, {"<b>.md", "9 Mar", 4.25}, {"c.md", "this draft", 0}}}};
  const std::string page = written(writer_html, report, {.all = true});
  for (const std::string_view part :
       {"<ol start=\"3\"><li>one</li></ol>", "<ol start=\"4\"><li>two</li></ol>",
        "<ul class=\"deep\"><li>deep</li></ul>",
        "<code>`run`</code> is <code>$x^2$</code> and <span class=\"q\">[picture]</span> here.",
        "<mark class=\"long\" data-k=\"2\">The bell", "<mark data-k=\"1\">hall</mark>", "→ leave it out",
        "aria-label=\"Commas &amp; more, places to mend in 1,000 words: 1 Mar 12, 9 Mar 4.3, this draft 0.\"",
        "<title>9 Mar, &lt;b&gt;.md: 4.3</title>"}) {
    INFO(part);
    CHECK(count(page, part) == 1);
  }
}

// A draft of 5,000 words in which every sixth word is marked: more than the worst that pupils hand in.
TEST_CASE("a long essay full of places to mend makes a page of bearable size") {
  std::string text;
  for (int i = 0; i < 100; ++i)
    for (int k = 0; k < 5; ++k)
      text += "The bell rang and we left the hall in time." + std::string(k == 4 ? "\n\n" : " ");
  FileReport report = report_of(read(format_markdown, text));
  std::size_t at = 0;
  for (int i = 0; i < 833; ++i) {
    const std::string_view word = i % 2 == 0 ? "bell" : "left";
    at = report.source.find(word, at + 1);
    if (at == report.source.npos) at = report.source.find(word);
    Note note = note_on(report, word, "commas", std::string(word) + "s");
    note.message = "\"" + std::string(word) + "\" is not an English word as it stands. Did you mean “bells”?";
    note.bytes = {Offset{static_cast<std::uint32_t>(at)}, Offset{static_cast<std::uint32_t>(at + word.size())}};
    report.notes.push_back(std::move(note));
  }
  const std::string page = written(writer_html, report);
  CHECK(count(page, "<details id=") == 833);
  CHECK(page.size() < 400'000);
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
