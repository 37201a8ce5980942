// What an assignment asks, before anything is written.
#include <nlohmann/json.hpp>

#include "app/choices.h"
#include "app/command.h"
#include "app/requirements.h"
#include "app/reviews.h"
#include "report/snippet.h"

namespace firstread {
namespace {

constexpr std::string_view formats[] = {"text", "json"};
constexpr Option options[] = {{"--format", "-f", OptionType::text, "FORMAT", "How it is written", formats, "text"}};
constexpr Operand operands[] = {{"FOLDER", "the folder of the assignment; without it, the current one"}};

std::string title_of(const Session& session, const std::string& name) {
  const Skill* skill = find(session.skills(), name);
  return skill ? skill->title : name;
}

void as_text(World& world, const Session& session) {
  const Assignment& asked = session.config().assignment;
  const int width = world.terminal.width;
  const auto paragraph = [&](const std::string& words, std::string_view indent) {
    for (const std::string& line : wrapped(words, width - 4)) world.out << indent << line << "\n";
  };
  world.out << (asked.title.empty() ? std::string("This assignment") : asked.title) << "\n";
  const auto wanted = asked_for(asked);
  if (!wanted.empty()) world.out << "\nWhat the text must have\n";
  for (const auto& [name, words] : wanted) paragraph(name + ": " + words, "  ");
  if (!session.config().dialect.empty()) paragraph("Dialect: " + session.config().dialect, "  ");
  if (!asked.goals.empty()) world.out << "\nWhat you practise\n";
  for (const Entry& goal : asked.goals) {
    paragraph(title_of(session, goal.name), "  ");
    if (const Skill* skill = find(session.skills(), goal.name)) paragraph(skill->lesson, "    ");
    world.out << "    firstread explain " << goal.name << "\n";
  }
  if (!asked.notes.empty()) world.out << "\nFrom your instructor\n";
  for (const Entry& note : asked.notes) paragraph(note.name + ": " + note.value, "  ");
  if (!asked.weights.empty())
    world.out << (asked.points.empty() ? "\nWhat counts more\n" : "\nPoints: " + asked.points + " in all, shared by\n");
  for (const Entry& weight : asked.weights) paragraph(title_of(session, weight.name) + ": " + weight.value, "  ");
  if (session.config().reveal != Reveal::answer)
    world.out << "\nfirstread shows you the places; the corrections are yours to find.\n";
}

void as_json(World& world, const Session& session) {
  const Assignment& asked = session.config().assignment;
  nlohmann::ordered_json out{{"title", asked.title},
                             {"asked", nlohmann::ordered_json::object()},
                             {"goals", nlohmann::ordered_json::array()},
                             {"notes", nlohmann::ordered_json::object()},
                             {"weights", nlohmann::ordered_json::object()},
                             {"points", asked.points}};
  for (const auto& [name, words] : asked_for(asked)) out["asked"][name] = words;
  for (const Entry& goal : asked.goals)
    out["goals"].push_back({{"skill", goal.name}, {"title", title_of(session, goal.name)}});
  for (const Entry& note : asked.notes) out["notes"][note.name] = note.value;
  for (const Entry& weight : asked.weights) out["weights"][weight.name] = weight.value;
  world.out << out.dump(1) << "\n";
}

int run(World& world, const CommandLine& line) {
  Desk desk(world, {});
  const std::string folder = line.operands().empty() ? "." : line.operands().front();
  if (!world.files.is_folder(world.folder / folder))
    return complain(world, {"this is no folder; name the folder the assignment is in", folder});
  const Session* session = desk.session_for(folder + "/draft");
  complain(world, desk.mistakes());
  if (session == nullptr) return status_trouble;
  if (session->config().assignment_file.empty())
    return complain(world, {"there is no .firstread.yaml here or above, so nothing special is asked; firstread new "
                            "assignment writes one"});
  if (line.text("--format") == "json")
    as_json(world, *session);
  else
    as_text(world, *session);
  return status_nothing;
}

}  // namespace
extern const Command command_expect{.name = "expect",
                                    .summary = "Show what the assignment asks, before you write",
                                    .description = "Reads the nearest .firstread.yaml and says it in plain words.",
                                    .options = options,
                                    .operands = operands,
                                    .run = run};
}  // namespace firstread
