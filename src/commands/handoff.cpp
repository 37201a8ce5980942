// The page a student sends with an essay.
#include <charconv>

#include "app/choices.h"
#include "app/command.h"
#include "app/questions.h"
#include "app/recall.h"
#include "app/reviews.h"
#include "base/sha256.h"
#include "report/handoff.h"

namespace firstread {
namespace {

constexpr std::string_view formats[] = {"markdown", "html", "json"};
constexpr Option options[] = {
    {"--format", "-f", OptionType::text, "FORMAT", "How it is written", formats, "markdown"},
    {"--output", "-o", OptionType::text, "FILE", "Write it into this file"},
    {"--since",
     "",
     OptionType::text,
     "DRAFT",
     "Compare with this earlier draft: a file, or “last”, the last one that was checked",
     {},
     "last"},
    {"--question", "-q", OptionType::texts, "LINE:WORDS",
     "A question for your instructor, about a line (may be given again)"},
    {"--changed", "", OptionType::text, "WORDS", "What you changed, and why, in your own words"},
};
constexpr Operand operands[] = {{"FILE", "the essay you hand in", true}};

Result<PinnedQuestion> question(const std::string& given, const Source& source) {
  PinnedQuestion out{.words = given};
  const auto colon = given.find(':');
  std::uint32_t number = 0;
  const auto [end, trouble] = std::from_chars(given.data(), given.data() + std::min(colon, given.size()), number);
  if (colon == std::string::npos || trouble != std::errc{} || end != given.data() + colon)
    return out;  // about the whole
  if (number == 0 || number > source.lines().lines())
    return Error{"the essay has no line " + std::to_string(number) + "; it has " +
                 std::to_string(source.lines().lines())};
  out.line = number;
  out.words = given.substr(std::min(given.find_first_not_of(' ', colon + 1), given.size()));
  out.passage = source.text(source.lines().content(Line{number - 1}));
  constexpr std::size_t longest = 120;
  if (out.passage.size() > longest) {
    std::size_t cut = longest;
    while (cut > 0 && (static_cast<unsigned char>(out.passage[cut]) & 0xC0) == 0x80) --cut;
    out.passage = out.passage.substr(0, cut) + "…";
  }
  return out;
}

int run(World& world, const CommandLine& line) {
  const std::string& path = line.operands().front();
  std::vector<std::string> warnings;
  Recall known = recall(world, warnings);
  known.since = line.text("--since");
  Desk desk(world, {}, std::move(known));
  const Session* session = desk.session_for(path);
  complain(world, desk.mistakes());
  for (const std::string& warning : warnings) world.err << "firstread: " << warning << "\n";
  if (session == nullptr) return status_trouble;
  auto document = session->read(path);
  if (!document) return complain(world, document.error());
  Handoff page{.title = session->config().assignment.title, .changed = line.text("--changed")};
  for (const std::string& given : line.given_values("--question")) {
    auto one = question(given, document->source);
    if (!one) return complain(world, one.error());
    page.questions.push_back(*std::move(one));
  }
  const auto asked = read_questions(world.files, world.folder / path);  // those of fix --interactive
  if (!asked) return complain(world, asked.error());
  for (const Question& one : *asked)
    page.questions.push_back({.line = static_cast<std::uint32_t>(one.line),
                              .words = one.asked.empty() ? one.message : one.asked,
                              .passage = one.passage});
  const Analysis analysis = session->analyse(*std::move(document));
  const FileReport report = session->report(analysis, session->findings(analysis));
  for (const std::string& warning : report.warnings) world.err << "firstread: " << warning << "\n";
  for (const Entry& goal : session->config().assignment.goals) {
    const Skill* skill = find(session->skills(), goal.name);
    page.goals.push_back(skill ? skill->title : goal.name);
  }
  std::vector<std::string> drafts{path};
  if (line.given("--since") && line.text("--since") != "last") drafts.insert(drafts.begin(), line.text("--since"));
  for (const std::string& draft : drafts) {
    const auto bytes = world.files.read(world.folder / draft);
    if (!bytes) return complain(world, {bytes.error().message, draft});
    page.hashes.emplace_back(draft, sha256(*bytes));
  }
  const std::string format = line.text("--format", "markdown");
  const std::string text = format == "html"   ? handoff_html(report, page)
                           : format == "json" ? handoff_json(report, page)
                                              : handoff_markdown(report, page);
  if (!line.given("--output")) {
    world.out << text;
    return status_nothing;
  }
  if (const auto error = world.files.write(world.folder / line.text("--output"), text)) return complain(world, *error);
  return status_nothing;
}

}  // namespace
extern const Command command_handoff{
    .name = "handoff",
    .summary = "The page you send with your essay",
    .description =
        "Goals, what changed since the last draft, what is still open, your questions, and what the assignment asks. "
        "It carries the "
        "hashes of the drafts, so that your instructor sees it belongs to the essay you hand in.",
    .options = options,
    .operands = operands,
    .run = run};
}  // namespace firstread
