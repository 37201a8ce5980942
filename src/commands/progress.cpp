// Skills over drafts: what was learnt, what is on the way, what came back.
#include <algorithm>
#include <sstream>

#include "app/command.h"
#include "app/progress_page.h"
#include "app/session.h"
#include "skills/progress.h"

namespace firstread {
namespace {

constexpr std::string_view formats[] = {"text", "json", "csv", "html"};
constexpr Option options[] = {
    {"--format", "-f", OptionType::text, "FORMAT", "How it is written", formats, "text"},
    {"--output", "-o", OptionType::text, "FILE", "Write it into this file"},
    {"--plain", "", OptionType::flag, "", "Sentences instead of bars, for screen readers"},
};
constexpr Operand operands[] = {{"SKILL", "only these skills", false, true}};

int trouble(World& world, const Error& error) {
  world.err << "firstread: " << error.text() << "\n";
  return status_trouble;
}

Result<ProgressView> view(World& world, const std::vector<Skill>& skills, const std::vector<std::string>& wanted) {
  auto progress = Progress::open(progress_file(world), Progress::Access::write);
  if (!progress) progress = Progress::open(progress_file(world), Progress::Access::read);
  if (!progress) return progress.error();
  auto profile = progress->profile();
  auto drafts = progress->drafts();
  auto attempts = progress->attempts();
  if (!profile) return profile.error();
  if (!drafts) return drafts.error();
  if (!attempts) return attempts.error();
  ProgressView out{.drafts = *std::move(drafts), .profile = *std::move(profile)};
  out.skills = trends(out.drafts, *attempts, skills, std::chrono::floor<std::chrono::seconds>(world.now()));
  if (!wanted.empty())
    std::erase_if(out.skills, [&](const SkillTrend& one) {
      return std::find(wanted.begin(), wanted.end(), one.skill) == wanted.end();
    });
  for (const SkillTrend& one : out.skills) out.exercises += one.exercises, out.exercises_right += one.exercises_right;
  return out;
}

int run(World& world, const CommandLine& line) {
  std::error_code ignored;
  const std::filesystem::path file = progress_file(world);
  if (file.empty() || !std::filesystem::exists(file, ignored))
    return trouble(world, {"nothing is remembered yet; \"firstread profile init\" begins to"});
  std::vector<Error> mistakes;
  const Config config = read_config(world, find_assignment(world.files, world.folder), {}).config;
  const Stock stock = read_stock(world, config, mistakes);
  for (const Error& mistake : mistakes) trouble(world, mistake);
  if (!mistakes.empty()) return status_trouble;
  for (const std::string& skill : line.operands())
    if (!find(stock.skills, skill))
      return trouble(world, {"there is no skill “" + skill + "”; \"firstread skills\" lists them"});
  const auto seen = view(world, stock.skills, line.operands());
  if (!seen) return trouble(world, seen.error());
  std::ostringstream page;
  const std::string format = line.text("--format", "text");
  const bool colour = world.terminal.colour && !line.given("--output");
  if (format == "json")
    write_json(page, *seen);
  else if (format == "csv")
    write_csv(page, *seen);
  else if (format == "html")
    write_html(page, *seen);
  else
    write_text(page, *seen,
               {.width = world.terminal.width,
                .plain = line.flag("--plain"),
                .comfort = seen->profile.comfort,
                .colours = palette(colour)});
  if (!line.given("--output")) {
    world.out << page.str();
    return status_nothing;
  }
  const auto failed = world.files.write(world.folder / line.text("--output"), page.str());
  return failed ? trouble(world, *failed) : status_nothing;
}

}  // namespace
extern const Command command_progress{.name = "progress",
                                      .summary = "Your skills over your drafts: learnt, on the way, came back",
                                      .description =
                                          "Shows each skill over the drafts that were remembered, with a bar for every "
                                          "draft: places to mend in 1,000 words. "
                                          "What went right is counted as well as what went wrong.",
                                      .options = options,
                                      .operands = operands,
                                      .run = run};
}  // namespace firstread
