// The page of a rule or a skill.
#include <algorithm>

#include "app/choices.h"
#include "app/command.h"
#include "app/session.h"
#include "base/yaml.h"
#include "report/page.h"

namespace firstread {
namespace {

constexpr Operand operands[] = {{"RULE", "a rule, such as modals/modal-of, or a skill, such as modals", true}};

// What the rule says of its own first wrong example, found by running it alone.
Wording voice(const World& world, const Config& config, const Rule& rule) {
  Config alone = config;
  alone.tier = Tier::ask;
  alone.reveal = Reveal::answer;
  alone.rules = {{rule.id, "on", {}}};
  const auto opening = Session::open(world, std::move(alone));
  const RulePage page = rule.page.read();
  if (opening.session && !page.wrong.empty()) {
    const FileReport report = opening.session->review(Source("example.md", page.wrong.front().text));
    for (const Note& note : report.notes)
      if (note.rule == rule.id) return {note.message, note.advice};
  }
  return {rule.message.text(), rule.advice.text()};
}

int run(World& world, const CommandLine& line) {
  ReadConfig read = read_config(world, find_assignment(world.files, world.folder), {});
  const Stock stock = read_stock(world, read.config, read.mistakes);
  complain(world, read.mistakes);
  if (!read.mistakes.empty()) return status_trouble;
  const std::string& asked = line.operands().front();
  std::vector<std::string_view> names;
  std::vector<const Rule*> of_skill;
  const Rule* short_name = nullptr;
  for (const Rule& rule : stock.rules) {
    names.push_back(rule.id);
    if (rule.skill == asked) of_skill.push_back(&rule);
    if (rule.id == asked || rule.id == rule.skill + "/" + asked) short_name = &rule;
  }
  if (const Skill* skill = find(stock.skills, asked)) {
    world.out << skill_page(*skill, of_skill, world.terminal.width);
    return status_nothing;
  }
  if (short_name != nullptr) {
    world.out << rule_page(*short_name, voice(world, read.config, *short_name), find(stock.skills, short_name->skill),
                           world.terminal.width);
    return status_nothing;
  }
  for (const Skill& skill : stock.skills) names.push_back(skill.id);
  const std::string meant = nearest(asked, names);
  return complain(world, {"there is no rule and no skill “" + asked + "”; " +
                          (meant.empty() ? "firstread skills and firstread rules list name them"
                                         : "did you mean “" + meant + "”?")});
}

}  // namespace
extern const Command command_explain{.name = "explain",
                                     .summary = "Explain a rule or a skill: what, why, wrong and right, sources",
                                     .description = "",
                                     .operands = operands,
                                     .run = run};
}  // namespace firstread
