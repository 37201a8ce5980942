// A whole class at once: for the instructor.
#include <set>
#include <sstream>

#include "app/choices.h"
#include "app/command.h"
#include "app/reviews.h"
#include "app/submissions.h"
#include "app/version.h"
#include "base/escape.h"
#include "report/class_report.h"
#include "report/writer.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr std::string_view formats[] = {"text", "html", "csv", "json"};
constexpr Option options[] = {
    {"--format", "-f", OptionType::text, "FORMAT", "How the class report is written", formats, "text"},
    {"--output", "-o", OptionType::text, "FILE", "Write the class report into this file"},
    {"--reports", "", OptionType::text, "FOLDER", "Also write a report for each student into this folder"},
    {"--report-format", "", OptionType::text, "FORMAT", "How those are written", {}, "text"},
    {"--hide-names", "", OptionType::flag, "", "Number the students instead of naming them"},
    {"--assignment",
     "",
     OptionType::text,
     "FILE",
     "The assignment file to go by",
     {},
     "the nearest .firstread.yaml in or above the folder"},
    {"--tier", "", OptionType::text, "TIER", "How sure a finding must be to count: sure, likely or all", {}, "likely"},
    {"--dialect",
     "",
     OptionType::text,
     "DIALECT",
     "en-US, en-GB, en-GB-ize, en-CA or en-AU",
     {},
     "found from each text"},
    {"--threads", "", OptionType::number, "COUNT", "How many files to read at once", {}, "one a processor"},
};
constexpr Operand operands[] = {
    {"FOLDER",
     "folders of drafts, zip files as downloaded from Moodle or Canvas, files, or names with wildcards; “-” is a list "
     "of them on standard input",
     true, true}};

// No two drafts share a file, and no name of a student can lead out of the folder.
std::string file_name(const std::string& name, std::string_view extension, std::set<std::string>& taken) {
  std::string safe;
  for (const char c : name)
    safe += std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos || (c >= 0 && c < ' ') ? '_' : c;
  if (safe.empty() || safe.front() == '.') safe.insert(0, "_");
  std::string out = safe + std::string(extension);
  for (int number = 2; !taken.insert(to_lower(out)).second; ++number)
    out = safe + " (" + std::to_string(number) + ")" + std::string(extension);
  return out;
}

// A report as the class report links to it.
std::string link(const std::filesystem::path& report, const std::filesystem::path& from) {
  return uri(report.lexically_normal().lexically_relative(from.has_parent_path() ? from.parent_path() : ".").string());
}

// Writes a report for each draft, and says where: "reports/Ada Lovelace.html".
class StudentReports {
 public:
  StudentReports(World& world, const Writer& writer, std::filesystem::path folder)
      : world_(world), writer_(writer), folder_(std::move(folder)) {}

  // Empty when it could not be written.
  std::filesystem::path write(const FileReport& report, const std::string& name) {
    std::ostringstream out;
    const auto writing = writer_.open(out, {.width = 80, .all = true});
    writing->file(report);
    writing->end({.version = std::string(version), .files = 1, .words = report.words, .notes = report.notes.size()});
    const auto file = folder_ / file_name(name, writer_.extension, names_);
    const auto error = world_.files.write(world_.folder / file, out.str());
    if (error) complain(world_, *error);
    return error ? std::filesystem::path() : file;
  }

 private:
  World& world_;
  const Writer& writer_;
  std::filesystem::path folder_;
  std::set<std::string> names_;
};

std::string written(const ClassReport& report, const std::string& format, int width) {
  return format == "html"   ? class_html(report)
         : format == "csv"  ? class_csv(report)
         : format == "json" ? class_json(report)
                            : class_text(report, width);
}

int run(World& world, const CommandLine& line) {
  Submissions found = find_submissions(world, line.operands());
  complain(world, found.mistakes);
  for (const std::string& warning : found.warnings) world.err << "firstread: " << warning << "\n";
  if (found.files.empty()) {
    const std::string passed = found.passed_over == 0 ? ""
                                                      : "; " + counted(found.passed_over, "file is", "files are") +
                                                            " of no kind that firstread reads";
    return complain(world, {"there is no draft to read here" + passed});
  }
  std::vector<std::string> names;  // those in the examples are taken out, hidden or not
  for (const Student& student : found.students) names.push_back(student.name);
  const bool hidden = line.flag("--hide-names");
  if (hidden) hide_names(found);
  const auto writer = find_writer(line.text("--report-format", "text"));
  if (!writer) return complain(world, writer.error());
  if ((*writer)->one_document)
    return complain(world,
                    Error{"--report-format " + std::string((*writer)->name) +
                          " gives a document back, and not all drafts are documents; html would be one to read"});
  if (line.given("--reports"))
    if (const auto error = world.files.make_folder(world.folder / line.text("--reports")))
      return complain(world, *error);

  Desk desk(world, overrides(line), {}, line.text("--assignment"));
  std::vector<Draft> drafts;
  for (const Submission& one : found.files) drafts.push_back(one.draft);
  const Session* any = nullptr;
  for (const Draft& draft : drafts)
    if (any == nullptr) any = desk.session_for((draft.beside / "draft").string());
  if (any == nullptr) {
    complain(world, desk.mistakes());
    return status_trouble;
  }
  std::vector<std::string> goals;
  for (const Entry& goal : any->config().assignment.goals) goals.push_back(goal.name);
  ClassTally tally(names, std::move(goals));
  StudentReports reports(world, **writer, line.text("--reports"));
  bool all_written = true;
  const std::filesystem::path output = line.text("--output");
  const auto each = [&](std::size_t index, FileReport&& report, const Session&) {
    const std::size_t student = found.files[index].student;
    const auto& [name, count] = found.students[student];
    if (!report.trouble.empty()) world.err << "firstread: " << report.trouble << "\n";
    ClassStudent row{.name = name, .file = hidden ? "" : report.file};
    const std::string title = count > 1 ? name + ", " + std::filesystem::path(report.file).stem().string() : name;
    if (hidden) report.file = name;
    if (line.given("--reports") && report.trouble.empty()) {
      const auto file = reports.write(report, title);
      all_written = all_written && !file.empty();
      if (!file.empty() && line.given("--output")) row.report = link(file, output);
    }
    tally.add(report, student, std::move(row));
  };
  const RunReport run =
      review_all(world, desk, drafts, {.progress = world.terminal.err_is_person, .threads = threads(line)}, each);
  complain(world, desk.mistakes());
  ClassReport report = std::move(tally).finish(any->skills());
  report.title = any->config().assignment.title;
  const std::string text = written(report, line.text("--format", "text"), world.terminal.width);
  if (line.given("--output")) {
    if (const auto error = world.files.write(world.folder / output, text)) return complain(world, *error);
  } else {
    world.out << text;
  }
  if (found.passed_over > 0)
    world.err << "firstread: " << counted(found.passed_over, "file is", "files are")
              << " of no kind that firstread reads; passed over\n";
  return run.unread > 0 || !all_written || !found.mistakes.empty() ? status_trouble : status_nothing;
}

}  // namespace
extern const Command command_class{
    .name = "class",
    .summary = "A whole class: common difficulties, what to teach next, who needs a talk",
    .description =
        "Reads every draft under the folders, by the assignment file found in or above each of them. The report says "
        "which skills are hard for how many students, with examples that name nobody, and an order of mini-lessons "
        "from what builds on what. Nothing is unpacked from a zip file to the disk.",
    .options = options,
    .operands = operands,
    .run = run};
}  // namespace firstread
