// A whole class at once: for the instructor.
#include <sstream>

#include "app/choices.h"
#include "app/command.h"
#include "app/reviews.h"
#include "app/submissions.h"
#include "report/class_report.h"
#include "report/writer.h"

namespace firstread {
namespace {

constexpr std::string_view formats[] = {"text", "html", "csv", "json"};
constexpr Option options[] = {
    {"--format", "-f", OptionType::text, "FORMAT", "How the class report is written", formats, "text"},
    {"--output", "-o", OptionType::text, "FILE", "Write the class report into this file"},
    {"--reports", "", OptionType::text, "FOLDER", "Also write a report for each student into this folder"},
    {"--report-format", "", OptionType::text, "FORMAT", "How those are written", {}, "text"},
    {"--hide-names", "", OptionType::flag, "", "Number the students instead of naming them"},
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
    {"FOLDER", "folders of drafts, a folder for each student or all in one; “-” is a list of files on standard input",
     true, true}};

std::string file_name(const std::string& student, std::string_view extension) {
  std::string out;
  for (const char c : student) out += c == '/' || c == '\\' || (c >= 0 && c < ' ') ? '_' : c;
  return (out.empty() || out.front() == '.' ? "_" + out : out) + std::string(extension);
}

int run(World& world, const CommandLine& line) {
  const Submissions found = find_submissions(world, line.operands());
  complain(world, found.mistakes);
  if (found.files.empty()) {
    const std::string passed = found.passed_over == 0 ? ""
                                                      : "; " + std::to_string(found.passed_over) +
                                                            " files are of no kind that firstread reads";
    return complain(world, {"there is no draft to read here" + passed});
  }
  const auto writer = find_writer(line.text("--report-format", "text"));
  if (!writer) return complain(world, writer.error());
  const auto folder = world.folder / line.text("--reports");
  if (line.given("--reports"))
    if (const auto error = world.files.make_folder(folder)) return complain(world, *error);

  Desk desk(world, overrides(line));
  ClassTally tally(line.flag("--hide-names"));
  std::vector<std::string> paths;
  for (const Submission& one : found.files) paths.push_back(one.path);
  const Session* any = nullptr;
  std::map<std::string, int> names;
  bool written = true;
  const auto write_report = [&](const FileReport& report, const std::string& student) {
    const int same = ++names[student];
    std::ostringstream out;
    const auto writing = (*writer)->open(out, {.width = 80, .all = true});
    writing->file(report);
    writing->end(
        {.version = std::string("firstread"), .files = 1, .words = report.words, .notes = report.notes.size()});
    const auto file =
        folder / file_name(same > 1 ? student + " (" + std::to_string(same) + ")" : student, (*writer)->extension);
    if (const auto error = world.files.write(file, out.str())) complain(world, *error), written = false;
  };
  std::size_t next = 0;
  const auto each = [&](FileReport&& report, const Session& session) {
    while (next < paths.size() && paths[next] != report.file) ++next;
    const std::string student = next < paths.size() ? found.files[next++].student : report.file;
    any = &session;
    if (!report.trouble.empty()) world.err << "firstread: " << report.trouble << "\n";
    tally.add(report, student);
    if (line.given("--reports") && report.trouble.empty()) write_report(report, student);
  };
  const RunReport run =
      review_all(world, desk, paths, {.progress = world.terminal.err_is_person, .threads = threads(line)}, each);
  complain(world, desk.mistakes());
  if (any == nullptr) return status_trouble;
  ClassReport report = std::move(tally).finish(any->skills());
  report.title = any->config().assignment.title;
  const std::string format = line.text("--format", "text");
  const std::string text = format == "html"   ? class_html(report)
                           : format == "csv"  ? class_csv(report)
                           : format == "json" ? class_json(report)
                                              : class_text(report, world.terminal.width);
  if (line.given("--output")) {
    if (const auto error = world.files.write(world.folder / line.text("--output"), text))
      return complain(world, *error);
  } else {
    world.out << text;
  }
  if (found.passed_over > 0)
    world.err << "firstread: " << found.passed_over << (found.passed_over == 1 ? " file is" : " files are")
              << " of no kind that firstread reads; passed over\n";
  return run.unread > 0 || !written || !found.mistakes.empty() ? status_trouble : status_nothing;
}

}  // namespace
extern const Command command_class{
    .name = "class",
    .summary = "A whole class: common difficulties, what to teach next, who needs a talk",
    .description =
        "Reads every draft under the folders, with the assignment file found above each. The report says which skills "
        "are hard for "
        "how many students, with examples that name nobody, and an order of mini-lessons from what builds on what.",
    .options = options,
    .operands = operands,
    .run = run};
}  // namespace firstread
