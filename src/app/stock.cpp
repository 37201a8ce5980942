#include <algorithm>

#include "app/session.h"
#include "app/share.h"
#include "base/pack.h"
#include "rules/prior.h"
#include "rules/resolve.h"
#include "rules/rule_file.h"
#include "rules/rule_pack.h"

namespace firstread {
namespace {

void add(std::vector<Error>& mistakes, Error error, const std::filesystem::path& file) {
  if (error.file.empty()) error.file = file.string();
  mistakes.push_back(std::move(error));
}

void read_pack(const World& world, Stock& stock, std::vector<Error>& mistakes) {
  const auto share = share_folder(world);
  if (!share) return mistakes.push_back(share.error());
  const auto file = *share / "rules.pack";
  const auto mapping = world.files.map(file);
  if (!mapping) return mistakes.push_back(mapping.error());
  Unpacker whole((*mapping)->bytes());
  const std::string_view rule_bytes = whole.blob(), skill_bytes = whole.blob();
  auto rules = unpack({rule_bytes, *mapping});
  auto skills = unpack_skills(skill_bytes);
  if (!rules) return add(mistakes, rules.error(), file);
  if (!skills) return add(mistakes, skills.error(), file);
  stock.rules = *std::move(rules);
  stock.skills = *std::move(skills);
}

void read_folder(const World& world, const Entry& folder, Stock& stock, std::vector<Error>& mistakes) {
  if (!world.files.is_folder(folder.name)) {
    mistakes.push_back({"there is no rule folder “" + shown_path(world, folder.name) +
                            "”; name a folder with SKILL/RULE.yaml files in it",
                        folder.origin.file, folder.origin.line});
    return;
  }
  ReadRules rules = read_rules(world.files, folder.name, all_checks());
  ReadSkills skills = read_skills(world.files, folder.name);
  mistakes.insert(mistakes.end(), rules.mistakes.begin(), rules.mistakes.end());
  for (Error& mistake : skills.mistakes)  // a skill that is there already needs no page of its own
    if (!find(stock.skills, std::filesystem::path(mistake.file).filename().string()))
      mistakes.push_back(std::move(mistake));
  for (Skill& skill : skills.skills)
    if (!find(stock.skills, skill.id)) stock.skills.push_back(std::move(skill));
  for (Rule& rule : rules.rules) {  // a rule of one's own replaces the one of that name
    const auto same =
        std::find_if(stock.rules.begin(), stock.rules.end(), [&](const Rule& r) { return r.id == rule.id; });
    if (same == stock.rules.end())
      stock.rules.push_back(std::move(rule));
    else
      *same = std::move(rule);
  }
}

// What is said of a rule by its id counts more than what is said of its skill, and that more than what is said of its
// kind.
const std::string* said(const Config& config, const Rule& rule) {
  const std::string* out = nullptr;
  int best = 0;
  for (const Entry& entry : config.rules) {
    const int weight = entry.name == rule.id ? 3 : entry.name == rule.skill ? 2 : entry.name == name(rule.kind) ? 1 : 0;
    if (weight > best) best = weight, out = &entry.value;
  }
  return out;
}

// An assignment without sources has no use for remarks about them; one in APA form none for those of MLA.
bool fits_sources(const Rule& rule, const Assignment& assignment) {
  if (assignment.source_style == "none") return rule.skill != "sources";
  return rule.style.empty() || rule.style == assignment.source_style;
}

bool left_out(const Config& config, const Rule& rule) {
  return std::any_of(config.without.begin(), config.without.end(), [&](const Entry& entry) {
    return names(entry.name, rule) || (entry.name == "statistics" && is_weighed(rule));
  });
}

}  // namespace

Stock read_stock(const World& world, const Config& config, std::vector<Error>& mistakes) {
  Stock stock;
  read_pack(world, stock, mistakes);
  for (const Entry& folder : config.rule_folders) read_folder(world, folder, stock, mistakes);
  std::sort(stock.skills.begin(), stock.skills.end(), [](const Skill& a, const Skill& b) { return a.id < b.id; });
  return stock;
}

std::vector<Rule> in_force(std::vector<Rule> rules, const Config& config) {
  auto kept = rules.begin();
  for (Rule& rule : rules) {
    const std::string* word = said(config, rule);
    const bool asked = word != nullptr && *word != "off";
    if (word == nullptr ? !rule.on : *word == "off") continue;
    if (rule.tier > config.tier || left_out(config, rule)) continue;
    if (!rule.reg.empty() && rule.reg != config.assignment.reg && !asked) continue;
    if (!asked && !fits_sources(rule, config.assignment)) continue;
    if (asked && *word == "advice" && is_error(rule.kind)) rule.kind = Kind::style;
    if (asked && *word == "error" && !is_error(rule.kind)) rule.kind = Kind::grammar;
    if (&*kept != &rule) *kept = std::move(rule);
    ++kept;
  }
  rules.erase(kept, rules.end());
  return rules;
}

}  // namespace firstread
