// Rules: list those there are, test those of one's own, begin a new one.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/choices.h"
#include "app/command.h"
#include "app/reviews.h"
#include "app/rule_trial.h"

namespace firstread {
namespace {

constexpr std::string_view formats[] = {"text", "json"};
constexpr Option options[] = {
    {"--format", "-f", OptionType::text, "FORMAT", "How the list is written", formats, "text"},
    {"--tier", "", OptionType::text, "TIER", "List rules as sure as this: sure, likely or all", {}, "all"},
};
constexpr Operand operands[] = {{"ACTION", "list, checks, test or new", true},
                                {"PLACE", "test: rule folders or files; new: FOLDER/SKILL/RULE.yaml", false, true}};

int list(World& world, const CommandLine& line) {
  Desk desk(world, {{"tier", {line.text("--tier", "all")}}});
  const Session* session = desk.session_for("-");
  complain(world, desk.mistakes());
  if (session == nullptr) return status_trouble;
  auto json = nlohmann::ordered_json::array();
  std::size_t widest = 0;
  for (const ActiveRule& active : session->rules().rules()) widest = std::max(widest, active.rule->id.size());
  for (const ActiveRule& active : session->rules().rules()) {
    const Rule& rule = *active.rule;
    if (line.text("--format") == "json") {
      json.push_back({{"rule", rule.id},
                      {"skill", rule.skill},
                      {"kind", name(rule.kind)},
                      {"tier", name(rule.tier)},
                      {"check", rule.check},
                      {"message", std::string_view(rule.message)},
                      {"safe", rule.safe}});
      continue;
    }
    std::string id = rule.id, kind(name(rule.kind));
    id.resize(widest + 2, ' ');
    kind.resize(11, ' ');
    world.out << id << kind << name(rule.tier) << "\n";
  }
  if (line.text("--format") == "json") world.out << json.dump(1) << "\n";
  return status_nothing;
}

// What a rule may say in `check:`, with its settings.
int checks(World& world) {
  for (const Check* check : known_checks()) {
    world.out << check->name << ": " << check->summary << "\n";
    for (const Parameter& parameter : check->parameters)
      world.out << "    " << parameter.name << (parameter.required ? " (needed): " : ": ") << parameter.summary << "\n";
  }
  return status_nothing;
}

int test(World& world, const CommandLine& line) {
  Desk desk(world, {});
  const Session* session = desk.session_for("-");
  complain(world, desk.mistakes());
  if (session == nullptr) return status_trouble;
  std::vector<std::string> places(line.operands().begin() + 1, line.operands().end());
  if (places.empty())
    for (const Entry& folder : session->config().rule_folders) places.push_back(folder.name);
  if (places.empty())
    return complain(world, {"firstread rules test needs a rule folder or file, or rule-folders: in .firstread.yaml"});
  RuleTrial all;
  for (const std::string& place : places) {
    const RuleTrial one = try_rules(world, *session, world.folder / place);
    all.rules += one.rules;
    all.examples += one.examples;
    complain(world, one.mistakes);
    all.mistakes.insert(all.mistakes.end(), one.mistakes.begin(), one.mistakes.end());
  }
  world.out << all.rules << (all.rules == 1 ? " rule, " : " rules, ") << all.examples << " examples, "
            << all.mistakes.size() << (all.mistakes.size() == 1 ? " mistake\n" : " mistakes\n");
  return all.mistakes.empty() ? status_nothing : status_trouble;
}

// A whole rule that passes its own test, to be changed line by line.
constexpr std::string_view template_rule =
    "# What it finds, in one line. firstread rules test FILE tries the examples.\n"
    "kind: style            # spelling, grammar, mechanics (errors); style, structure (advice)\n"
    "tier: likely           # sure, likely or ask\n"
    "match: \"at this point in time\"\n"
    "suggest: \"now\"\n"
    "message: '\"{match}\" can be one word: \"{suggestion}\".'\n"
    "advice: Write \"{suggestion}\", or leave it out.\n"
    "why: Short words let the reader reach your idea sooner.\n"
    "sources:\n"
    "  - Your handout, page 1\n"
    "examples:\n"
    "  wrong:\n"
    "    - text: 'We live [[at this point in time]] in Rome.'\n"
    "      fix: 'We live now in Rome.'\n"
    "    - text: 'It rains [[at this point in time]].'\n"
    "      fix: 'It rains now.'\n"
    "  right:\n"
    "    - 'At this point we left.'\n"
    "    - 'It is time to go.'\n";

int fresh(World& world, const CommandLine& line) {
  if (line.operands().size() != 2)
    return complain(world, {"say where, such as: firstread rules new our-rules/wordiness/at-this-point.yaml"});
  const auto file = world.folder / line.operands()[1];
  if (file.extension() != ".yaml" || file.parent_path() == world.folder)
    return complain(world,
                    {"a rule is a file FOLDER/SKILL/RULE.yaml, such as: our-rules/wordiness/at-this-point.yaml"});
  if (world.files.exists(file))
    return complain(world, {"there is such a file already; nothing was changed", line.operands()[1]});
  if (const auto error = world.files.make_folder(file.parent_path())) return complain(world, *error);
  if (const auto error = world.files.write(file, template_rule)) return complain(world, *error);
  world.out << line.operands()[1] << " is written. Change it, then: firstread rules test " << line.operands()[1]
            << "\n";
  return status_nothing;
}

int run(World& world, const CommandLine& line) {
  const std::string& action = line.operands().front();
  if (action == "list") return list(world, line);
  if (action == "checks") return checks(world);
  if (action == "test") return test(world, line);
  if (action == "new") return fresh(world, line);
  return complain(world, {"firstread rules can list, checks, test or new, not “" + action + "”"});
}

}  // namespace
extern const Command command_rules{
    .name = "rules",
    .summary = "List the rules, test your own, begin a new one",
    .description =
        "A folder of your own rules, named in rule-folders of .firstread.yaml, is read beside the built-in ones. "
        "docs/rules.md tells how to write a rule.",
    .options = options,
    .operands = operands,
    .run = run};
}  // namespace firstread
