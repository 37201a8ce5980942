// The skills that rules train.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/choices.h"
#include "app/command.h"
#include "app/reviews.h"
#include "report/snippet.h"

namespace firstread {
namespace {

constexpr std::string_view formats[] = {"text", "json"};
constexpr Option options[] = {{"--format", "-f", OptionType::text, "FORMAT", "How it is written", formats, "text"}};

int run(World& world, const CommandLine& line) {
  Desk desk(world, {});
  const Session* session = desk.session_for("-");
  complain(world, desk.mistakes());
  if (session == nullptr) return status_trouble;
  auto json = nlohmann::ordered_json::array();
  std::size_t widest = 0;
  for (const Skill& skill : session->skills()) widest = std::max(widest, skill.id.size());
  for (const Skill& skill : session->skills()) {
    const auto rules = std::count_if(session->rules().rules().begin(), session->rules().rules().end(),
                                     [&](const ActiveRule& active) { return active.rule->skill == skill.id; });
    if (line.text("--format") == "json") {
      json.push_back({{"skill", skill.id},
                      {"title", skill.title},
                      {"rules", rules},
                      {"needs", skill.needs},
                      {"minutes", skill.minutes},
                      {"common_core", skill.common_core},
                      {"cefr", skill.cefr}});
      continue;
    }
    std::string id = skill.id;
    id.resize(widest + 2, ' ');
    world.out << id << skill.title << (rules == 0 ? " (no rule in force)" : "") << "\n";
  }
  if (line.text("--format") == "json")
    world.out << json.dump(1) << "\n";
  else
    world.out << "\nfirstread explain SKILL tells more of one.\n";
  return status_nothing;
}

}  // namespace
extern const Command command_skills{
    .name = "skills", .summary = "List the skills that rules train", .description = "", .options = options, .run = run};
}  // namespace firstread
