#include "app/submissions.h"

#include <catch2/catch.hpp>
#include <set>
#include <sstream>

#include "app/globs.h"
#include "app/student_names.h"
#include "support/memory_files.h"

using namespace firstread;

namespace {

struct School {
  testing::MemoryFiles files;
  std::istringstream in;
  std::ostringstream out, err;
  World world{.files = files,
              .in = in,
              .out = out,
              .err = err,
              .environment = [](std::string_view) { return std::optional<std::string>(); },
              .now = [] { return std::chrono::system_clock::time_point{}; },
              .terminal = {},
              .program = "/bin/firstread",
              .folder = "/school"};
  void put(const std::string& path, const std::string& text = "Some words.") { files.put("/school/" + path, text); }
  void put_zip(const std::string& path, const std::vector<std::pair<std::string, std::string>>& members) {
    files.put("/school/" + path, *new_zip(members));
  }
  // "student: path" for each draft.
  std::vector<std::string> find(const std::vector<std::string>& places) {
    const Submissions found = find_submissions(world, places);
    mistakes = found.mistakes;
    warnings = found.warnings;
    std::vector<std::string> said;
    for (const Submission& one : found.files) said.push_back(found.students[one.student].name + ": " + one.draft.path);
    return said;
  }
  std::vector<Error> mistakes;
  std::vector<std::string> warnings;
};

using Said = std::vector<std::string>;

}  // namespace

TEST_CASE("names of Moodle and Canvas tell the student") {
  const auto moodle = read_moodle("Ada King-Noel_1234567_assignsubmission_file_");
  REQUIRE(moodle);
  CHECK(moodle->student == "Ada King-Noel");
  CHECK(moodle->id == "1234567");
  CHECK(read_moodle("Ada_1_assignsubmission_onlinetext_onlinetext.html")->file == "onlinetext.html");
  CHECK(!read_moodle("Ada_1_assignfeedback_file_marked.docx")->draft);
  CHECK(!read_moodle("Ada Lovelace"));
  CHECK(!read_moodle("_assignsubmission_file_"));
  const auto canvas = read_canvas("lovelaceada_LATE_12345_678901_my_essay.docx");
  REQUIRE(canvas);
  CHECK(canvas->student == "lovelaceada");
  CHECK(canvas->id == "12345");
  CHECK(canvas->file == "my_essay.docx");
  CHECK(read_canvas("lovelaceada_12345_text.html")->id == "12345");
  CHECK(!read_canvas("essay_final_version.docx"));
  CHECK(!read_canvas("essay_2.docx"));
}

TEST_CASE("wildcards stand for what is there") {
  CHECK(matches("*.md", "essay.md"));
  CHECK(matches("e?s*y.[lm]d", "essay.md"));
  CHECK(matches("[!a-c]*", "essay"));
  CHECK(!matches("*.md", "essay.txt"));
  CHECK(!matches("[a-c]*", "essay"));
  CHECK(matches("a[b", "a[b"));
  School school;
  for (const auto* path : {"ada/essay.md", "ada/notes.txt", "ben/deep/essay.md", ".git/essay.md"}) school.put(path);
  CHECK(expand(school.world, "*/*.md") == Said{"ada/essay.md"});
  CHECK(expand(school.world, "**/*.md") == Said{"ada/essay.md", "ben/deep/essay.md"});
  CHECK(expand(school.world, "/school/ada/*.txt") == Said{"/school/ada/notes.txt"});
}

TEST_CASE("a folder for each student, or all files in one") {
  School school;
  school.put("class/ada/essay.md");
  school.put("class/ben/essay.md");
  school.put("class/ben/second.txt");
  school.put("class/cem.md");
  school.put("class/junk.bin");
  CHECK(school.find({"class"}) ==
        Said{"ada: class/ada/essay.md", "ben: class/ben/essay.md", "ben: class/ben/second.txt", "cem: class/cem.md"});
  // What a shell makes of class/*, and of class/*/*.md
  CHECK(school.find({"class/ada", "class/cem.md"}) == Said{"ada: class/ada/essay.md", "cem: class/cem.md"});
  CHECK(school.find({"class/*/essay.md"}) == Said{"ada: class/ada/essay.md", "ben: class/ben/essay.md"});
  school.in.str("class/ben/essay.md\r\n\nclass/ada/essay.md\n");
  CHECK(school.find({"-"}) == Said{"ada: class/ada/essay.md", "ben: class/ben/essay.md"});
  CHECK(school.find({"class/*.pdf", "gone"}).empty());
  CHECK(school.mistakes.size() == 2);
}

TEST_CASE("the order of the places and a draft named twice change nothing") {
  School school;
  school.put("one/ada.md");
  school.put("one/ben.md");
  school.put("two/ada.md");
  school.put("two/cem.md");
  const Said all{"ada: one/ada.md", "ben: one/ben.md", "ada (2): two/ada.md", "cem: two/cem.md"};
  CHECK(school.find({"one", "two"}) == all);
  CHECK(school.find({"two", "one", "two"}) == all);
}

TEST_CASE("two students with one name are told apart by their numbers") {
  School school;
  school.put_zip("moodle.zip", {{"Ada Lee_12_assignsubmission_file_/essay.md", "One."},
                                {"Ada Lee_47_assignsubmission_file_/essay.md", "Two."},
                                {"Ada Lee_47_assignsubmission_onlinetext_/onlinetext.html", "Three."},
                                {"Ada Lee_47_assignfeedback_file_/essay.md", "Marked."},
                                {"Ben_3_assignsubmission_file_/text.txt", "Four."}});
  CHECK(school.find({"moodle.zip"}) ==
        Said{"Ada Lee (12): moodle.zip/Ada Lee_12_assignsubmission_file_/essay.md",
             "Ada Lee (47): moodle.zip/Ada Lee_47_assignsubmission_file_/essay.md",
             "Ada Lee (47): moodle.zip/Ada Lee_47_assignsubmission_onlinetext_/onlinetext.html",
             "Ben: moodle.zip/Ben_3_assignsubmission_file_/text.txt"});
  school.put_zip("canvas.zip", {{"leeada_5_77_essay.md", "One."}, {"noelben_LATE_6_78_essay-1.md", "Two."}});
  CHECK(school.find({"canvas.zip"}) ==
        Said{"leeada: canvas.zip/leeada_5_77_essay.md", "noelben: canvas.zip/noelben_LATE_6_78_essay-1.md"});
}

TEST_CASE("what an archive holds is read in memory") {
  School school;
  school.put_zip("class.zip", {{"submissions/ada/essay.md", "Ada's words."},
                               {"submissions/ben/essay.md", "Ben's."},
                               {"__MACOSX/submissions/ada/._essay.md", "x"}});
  const Submissions found = find_submissions(school.world, {"class.zip"});
  REQUIRE(found.files.size() == 2);
  CHECK(found.students[0].name == "ada");
  CHECK(*found.files[0].draft.bytes() == "Ada's words.");
  CHECK(found.files[0].draft.beside == ".");
  CHECK(found.passed_over == 0);
}

TEST_CASE("an archive whose names lead out of it, a bomb, and no archive: one message each") {
  School school;
  school.put_zip("out.zip", {{"ada/essay.md", "Fine."},
                             {"../../home/essay.md", "x"},
                             {"/etc/essay.md", "x"},
                             {"C:\\essay.md", "x"},
                             {"ben\\..\\..\\essay.md", "x"}});
  CHECK(school.find({"out.zip"}) == Said{"ada: out.zip/ada/essay.md"});
  REQUIRE(school.mistakes.size() == 1);
  CHECK(school.mistakes[0].message.starts_with("4 files of this archive have names that lead out of it"));
  const std::string zeros(40u << 20, '\0');
  school.put_zip("bomb.zip", {{"ada/essay.txt", "x"}, {"ben/essay.txt", zeros}, {"cem/essay.txt", zeros}});
  CHECK(school.find({"bomb.zip"}).empty());
  REQUIRE(school.mistakes.size() == 1);
  CHECK(school.mistakes[0].message.find("more than a hundred times its size") != std::string::npos);
  school.put("junk.zip", std::string(100000, 'x'));
  CHECK(school.find({"junk.zip"}).empty());
  CHECK(school.mistakes.size() == 1);
}

TEST_CASE("an assignment file that came with a draft does not count") {
  School school;
  school.put(".firstread.yaml", "dialect: en-GB\n");
  school.put("class/ada/essay.md");
  school.put("class/ada/.firstread.yaml", "rules: {grammar: off}\n");
  CHECK(school.find({"class"}) == Said{"ada: class/ada/essay.md"});
  REQUIRE(school.warnings.size() == 1);
  CHECK(school.warnings[0].starts_with("class/ada/.firstread.yaml: "));
}

TEST_CASE("hidden names are numbers, in an order that says nothing") {
  School school;
  for (char c = 'a'; c <= 'h'; ++c) school.put(std::string("class/") + c + c + c + ".md");
  Submissions found = find_submissions(school.world, {"class"});
  hide_names(found);
  std::set<std::string> names;
  bool in_order = true;
  for (std::size_t i = 0; i < found.students.size(); ++i) {
    names.insert(found.students[i].name);
    in_order = in_order && found.students[i].name == "Student " + std::to_string(i + 1);
  }
  CHECK(names.size() == 8);
  CHECK(!in_order);
}

TEST_CASE("a long run shows how far it is and how long it takes") {
  School school;
  std::vector<Draft> drafts;
  for (int i = 0; i < 40; ++i)
    drafts.push_back({.path = std::to_string(i), .bytes = [] { return Result<std::string>(Error{"no"}); }});
  auto now = std::chrono::system_clock::time_point{};
  school.world.now = [&now] { return now += std::chrono::seconds(1); };
  Desk desk(school.world, {});
  review_all(school.world, desk, drafts, {.progress = true, .threads = 1},
             [](std::size_t, FileReport&&, const Session&) {});
  const std::string said = school.err.str();
  CHECK(said.find("[##########..........] 20 of 40 files, about ") != std::string::npos);
  CHECK(said.find("[####################] 40 of 40 files") != std::string::npos);
  CHECK(said.ends_with("\r\x1b[K"));
}
