// Marks files: the main thing the program does.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <sstream>

#include "app/baseline.h"
#include "app/choices.h"
#include "app/command.h"
#include "app/courses.h"
#include "app/recall.h"
#include "app/reviews.h"
#include "report/writer.h"

namespace firstread {
namespace {

constexpr std::string_view tiers[] = {"sure", "likely", "all"};
constexpr std::string_view reveals[] = {"hint", "explain", "answer"};
constexpr std::string_view fail_ons[] = {"error", "advice", "nothing"};
constexpr std::string_view whens[] = {"auto", "always", "never"};

constexpr Option options[] = {
    {"--format",
     "-f",
     OptionType::text,
     "FORMAT",
     "How the report is written: text, json, jsonl, compact and others",
     {},
     "text"},
    {"--output", "-o", OptionType::text, "FILE", "Write the report into this file"},
    {"--all", "-a", OptionType::flag, "", "Mark everything, in the order of the text, not only the skills in focus"},
    {"--focus", "", OptionType::texts, "SKILLS", "Mark these skills in full"},
    {"--without", "", OptionType::texts, "NAMES",
     "Leave out these rules, skills or kinds; statistics: all rules that weigh usage"},
    {"--tier", "", OptionType::text, "TIER", "How sure a finding must be to be shown", tiers, "likely"},
    {"--reveal", "", OptionType::text, "HOW-MUCH",
     "What a finding tells: the place, also the reason, also the correction", reveals, "answer"},
    {"--fail-on", "", OptionType::text, "WHAT", "What makes the exit status 1", fail_ons, "error"},
    dialect_option,
    read_as_option,
    {"--no-directives", "", OptionType::flag, "", "Take no notice of comments that switch rules off"},
    {"--assignment",
     "",
     OptionType::text,
     "FILE",
     "The assignment file to go by",
     {},
     "the nearest .firstread.yaml above each file"},
    {"--threads", "", OptionType::number, "COUNT", "How many files to read at once", {}, "one a processor"},
    {"--baseline", "", OptionType::text, "FILE", "Tell only what is not in this baseline"},
    {"--write-baseline", "", OptionType::text, "FILE", "Write what was found into this baseline"},
    {"--since",
     "",
     OptionType::text,
     "DRAFT",
     "Compare with an earlier draft: a file; “last”, the last one that was checked; or a revision of git, and then "
     "tell "
     "only what is new since",
     {},
     "last"},
    {"--only-new", "", OptionType::flag, "", "With --since: tell only what was not in the earlier draft"},
    {"--why", "", OptionType::flag, "", "Also say how the next steps were chosen"},
    {"--forget", "", OptionType::flag, "", "Remember nothing of this run"},
    {"--suggest", "", OptionType::flag, "",
     "With --format docx: also put safe corrections in, as changes to accept or reject"},
    {"--color", "", OptionType::text, "WHEN", "Whether to use colours", whens, "auto"},
};
constexpr Operand operands[] = {{"FILE", "a draft to read; “-” is standard input", true, true}};

// "2026-11-23T10:00:00Z"
std::string stamp(std::chrono::system_clock::time_point now) {
  const auto day = std::chrono::floor<std::chrono::days>(now);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(now - day));
  char out[32];
  std::snprintf(out, sizeof out, "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                static_cast<int>(time.seconds().count()));
  return out;
}

bool colour(const World& world, const CommandLine& line) {
  const std::string when = line.text("--color", "auto");
  return when == "always" || (when == "auto" && world.terminal.colour && !line.given("--output"));
}

int run(World& world, const CommandLine& line) {
  const auto writer = find_writer(line.text("--format", "text"));
  if (!writer) return complain(world, writer.error());
  if ((*writer)->one_document && (line.operands().size() != 1 || !line.given("--output")))
    return complain(world, Error{"--format " + std::string((*writer)->name) +
                                 " gives one document back: name one FILE, and the new one with --output"});
  std::vector<std::string> unrecalled;
  Recall known = recall(world, unrecalled);
  known.since = line.text("--since");
  known.only_new = line.flag("--only-new");
  if (line.given("--since") && known.since != "last" && !world.files.exists(world.folder / known.since)) {
    const std::string& first = line.operands().front();
    auto revision =
        Revision::find(world, known.since, first == "-" ? world.folder : (world.folder / first).parent_path());
    if (!revision) return complain(world, revision.error());
    known.revision = *std::move(revision);
    known.since.clear();
    known.only_new = true;
  }
  for (const std::string& warning : unrecalled) world.err << "firstread: " << warning << "\n";
  Desk desk(world, overrides(line), known, line.text("--assignment"));
  WriterOptions how{.width = world.terminal.width,
                    .colour = colour(world, line),
                    .all = line.flag("--all"),
                    .why = line.flag("--why"),
                    .suggest = line.flag("--suggest"),
                    .date = stamp(world.now())};
  std::ostringstream kept;
  std::ostream& out = line.given("--output") ? kept : world.out;
  std::unique_ptr<Writing> writing;
  int status = status_nothing;
  std::vector<std::shared_ptr<const DraftRecord>> drafts;
  Baseline old, now;
  if (line.given("--baseline")) {
    auto read = Baseline::read(world.files, world.folder / line.text("--baseline"));
    if (!read) return complain(world, {read.error().message, line.text("--baseline"), read.error().line});
    old = *std::move(read);
  }
  const auto each = [&](std::size_t, FileReport&& report, const Session& session) {
    if (line.given("--write-baseline")) now.add(report);
    if (line.given("--baseline")) old.apply(report);
    if (!writing) {
      how.comfort = session.config().comfort;
      writing = (*writer)->open(out, how);
    }
    if (!report.trouble.empty()) world.err << "firstread: " << report.trouble << "\n";
    for (const std::string& warning : report.warnings)
      world.err << "firstread: " << report.file << ": " << warning << "\n";
    if (fails(report, session.config().fail_on)) status = std::max(status, status_found);
    if ((*writer)->courses && line.operands().size() <= most_drafts)
      report.courses = courses(known, report, session.skills(), std::chrono::floor<std::chrono::seconds>(world.now()));
    writing->file(report);
    drafts.push_back(drafts.size() < most_drafts ? std::move(report.draft) : nullptr);  // more are not remembered
  };
  const RunReport run = review_all(
      world, desk, drafts_of(line.operands()),
      {.format = line.text("--read-as"), .progress = world.terminal.err_is_person, .threads = threads(line)}, each);
  complain(world, desk.mistakes());
  for (const std::string& warning : desk.warnings()) world.err << "firstread: " << warning << "\n";
  if (!writing) return status_trouble;
  writing->end(run);
  if (const auto trouble = writing->trouble()) return complain(world, *trouble);
  if (line.given("--output"))
    if (const auto error = world.files.write(world.folder / line.text("--output"), kept.str()))
      return complain(world, *error);
  if (line.given("--write-baseline"))
    if (const auto error = now.write(world.files, world.folder / line.text("--write-baseline")))
      return complain(world, *error);
  world.out.flush();
  if (!line.flag("--forget"))  // after everything was said; what fails here takes nothing away from the report
    if (const auto error = remember(world, known, drafts))
      world.err << "firstread: this draft was not remembered: " << error->text() << "\n";
  return run.unread > 0 ? status_trouble : status;
}

}  // namespace
extern const Command command_check{
    .name = "check",
    .summary = "Mark a draft: where, what, why, and how to mend it",
    .description =
        "Reads each file and shows the places to look at again, skill by skill, with what goes well and what to do "
        "next. "
        "The nearest .firstread.yaml above a file is its assignment. Nothing leaves this machine.",
    .options = options,
    .operands = operands,
    .run = run};
}  // namespace firstread
