#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

#include "report/writer.h"

using namespace firstread;

namespace {

Note note(std::string rule, std::string skill, std::string title, Kind kind, Tier tier) {
  return {
      .rule = std::move(rule), .skill = std::move(skill), .skill_title = std::move(title), .kind = kind, .tier = tier};
}

// Everything a writer may meet: several lines, wide characters, a deletion, markup of other languages in the words,
// advice.
FileReport essay() {
  FileReport report{.file = "essays/bell & tower.md", .format = "markdown", .dialect = "en-GB"};
  report.source = "The bell rang, we left.\n\nIt was <very> “nice”, 100% — and in 東京 we\nsaw it it again.\n";
  report.words = 18;
  report.sentences = 2;
  report.paragraphs = 2;
  report.grade = 3.25;
  Note splice =
      note("comma-splices/comma-splice", "comma-splices", "Two sentences joined by a comma", Kind::grammar, Tier::sure);
  splice.message = "Two complete sentences are joined by only a comma: \"The bell rang\" and \"we left\".";
  splice.advice = "Use a full stop or a semicolon, or add \"and\".";
  splice.text = "rang, we";
  splice.replacements = {"rang; we", "rang. We"};
  splice.bytes = {Offset{9}, Offset{17}};
  splice.points_begin = 9, splice.points_end = 17;
  splice.begin = {1, 10, 10, 10}, splice.end = {1, 18, 18, 18};
  splice.fingerprint = "00112233445566aa";
  splice.first_of_skill = true;
  splice.excerpt = {"The bell rang, we left."};
  splice.instructor_note = "See handout 4.";
  Note vague = note("vague-words/weak-adjectives", "vague-words", "Exact words", Kind::style, Tier::likely);
  vague.message = "\"nice\" tells me you liked it, but not why: 100% sure, <b>you</b> & me?";
  vague.text = "nice";
  vague.bytes = {Offset{43}, Offset{47}};
  vague.points_begin = 41, vague.points_end = 45;
  vague.begin = {3, 17, 19, 17}, vague.end = {3, 21, 23, 21};
  vague.fingerprint = "00112233445566bb";
  vague.in_focus = false;
  vague.first_of_skill = true;
  vague.excerpt = {"It was <very> “nice”, 100% — and in 東京 we"};
  Note twice = note("doubled-words/word-twice", "doubled-words", "Words written twice", Kind::mechanics, Tier::likely);
  twice.message = "\"it\" stands twice in a row.";
  twice.advice = "Take one of the two away.";
  twice.text = "we\nsaw it it";
  twice.replacements = {""};
  twice.safe = true;
  twice.bytes = {Offset{75}, Offset{87}};
  twice.points_begin = 66, twice.points_end = 78;
  twice.begin = {3, 40, 50, 40}, twice.end = {4, 10, 10, 10};
  twice.fingerprint = "00112233445566cc";
  twice.first_of_skill = true;
  twice.excerpt = {"It was <very> “nice”, 100% — and in 東京 we", "saw it it again."};
  report.notes = {splice, vague, twice};
  report.skills = {{"comma-splices", "Two sentences joined by a comma", 1, 55.6, {1}, true},
                   {"doubled-words", "Words written twice", 1, 55.6, {3}, true},
                   {"vague-words", "Exact words", 1, 55.6, {3}, false}};
  report.going_well = {"2 sentences, both complete."};
  report.next = {{.skill = "comma-splices",
                  .title = "Two sentences joined by a comma",
                  .action = "Start on line 1, at “rang, we”.",
                  .reason = "1 place in this draft.",
                  .line = 1,
                  .minutes = 8,
                  .command = "firstread practice comma-splices"}};
  report.since = {{.draft = "last.md",
                   .fixed = 2,
                   .still_there = 1,
                   .fresh = 2,
                   .words_changed = -4,
                   .sentences = {"2 places fixed, 1 still there, 2 new."}}};
  report.requirements = {{"words", "Words", "500 to 900", "18", false},
                         {"headings", "Heading “Conclusion”", "one", "one", true}};
  report.points = {{"words", "words", 0, 667, "Words: asked 500 to 900, found 18"},
                   {"comma-splices", "Two sentences joined by a comma", 150, 333, "1 place in 18 words"}};
  Note old = splice;
  old.fingerprint = "00112233445566dd";
  report.old = {old};
  report.known = 1;
  Note off = twice;
  off.fingerprint = "00112233445566ee";
  report.switched_off = {off};
  report.clear = {{"commas", "Commas"}, {"agreement", "Subject and verb"}};
  report.suppressed = 1;
  return report;
}

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("every writer writes the report as approved") {
  const bool accept = std::getenv("FIRSTREAD_ACCEPT") != nullptr;
  for (const Writer* writer : all_writers()) {
    if (writer->one_document) continue;  // they give a document back; tests/unit/report/documents_test.cpp
    std::ostringstream out;
    const auto writing = writer->open(out, WriterOptions{});
    writing->file(essay());
    writing->file({.file = "missing.md", .trouble = "missing.md: There is no such file."});
    writing->end({.version = "1.2.3", .files = 1, .unread = 1, .words = 18, .notes = 3, .seconds = 0.5});
    const std::string path =
        std::string(FIRSTREAD_SOURCE) + "/tests/writers/approved/" + std::string(writer->name) + ".txt";
    if (accept) std::ofstream(path, std::ios::binary) << out.str();
    INFO(writer->name);
    CHECK(out.str() == read(path));
  }
}

TEST_CASE("the same finding has the same fingerprint wherever fingerprints are told") {
  for (const std::string_view name : {"jsonl", "json", "sarif", "gitlab"}) {
    const std::string text =
        read(std::string(FIRSTREAD_SOURCE) + "/tests/writers/approved/" + std::string(name) + ".txt");
    INFO(name);
    for (const std::string_view print : {"00112233445566aa", "00112233445566bb", "00112233445566cc"})
      CHECK(text.find(print) != std::string::npos);
  }
}
