#include "app/names.h"

#include <algorithm>
#include <set>

namespace firstread {
namespace {

// Requirements of an assignment that may carry a weight, as product.md's file calls them.
constexpr std::string_view requirements[] = {"words", "paragraphs", "headings", "sources"};
constexpr std::string_view kinds[] = {"spelling", "grammar", "mechanics", "style", "structure"};

using Names = std::set<std::string_view>;

void expect(const Entry& entry, std::string_view key, std::string_view what, const Names& known,
            std::vector<Error>& mistakes) {
  if (known.count(entry.name) > 0) return;
  const std::vector<std::string_view> list(known.begin(), known.end());
  std::string meant = nearest(entry.name, list);
  if (meant.empty())  // "comma-splice" for "commas/comma-splice"
    for (const std::string_view name : list)
      if (name.size() > entry.name.size() && name.ends_with(entry.name) &&
          name[name.size() - entry.name.size() - 1] == '/')
        meant = name;
  const std::string place = entry.origin.layer == Layer::command_line ? "--" + std::string(key) : std::string(key);
  mistakes.push_back(
      {place + ": there is no " + std::string(what) + " “" + entry.name + "”; " +
           (meant.empty() ? "firstread " + std::string(what == "skill" ? "skills" : "rules list") + " lists them"
                          : "did you mean “" + meant + "”?"),
       entry.origin.file, entry.origin.line});
}

}  // namespace

void check_names(const Config& config, const Stock& stock, const std::vector<std::string>& dialects,
                 std::vector<Error>& mistakes) {
  Names skills, all, weighable(std::begin(requirements), std::end(requirements));
  for (const Skill& skill : stock.skills) skills.insert(skill.id);
  for (const Rule& rule : stock.rules) skills.insert(rule.skill), all.insert(rule.id);
  all.insert(skills.begin(), skills.end());
  weighable.insert(skills.begin(), skills.end());
  Names any = all;
  any.insert(std::begin(kinds), std::end(kinds));
  for (const Entry& entry : config.rules) expect(entry, "rules", "rule", any, mistakes);
  for (const Entry& entry : config.focus) expect(entry, "focus", "skill", skills, mistakes);
  for (const Entry& entry : config.assignment.goals) expect(entry, "assignment.goals", "skill", skills, mistakes);
  for (const Entry& entry : config.assignment.weights)
    expect(entry, "assignment.weights", "skill", weighable, mistakes);
  for (const Entry& entry : config.assignment.notes) expect(entry, "assignment.notes", "rule", all, mistakes);
  for (const Ignored& entry : config.ignore) {
    if (entry.rule.empty()) continue;
    const auto origin = config.origins.find("ignore");
    expect({entry.rule, "", origin == config.origins.end() ? Origin{} : origin->second}, "ignore", "rule", any,
           mistakes);
  }
  if (!config.dialect.empty() && std::find(dialects.begin(), dialects.end(), config.dialect) == dialects.end()) {
    std::string list;
    for (const std::string& tag : dialects) list += (list.empty() ? "" : ", ") + tag;
    const auto origin = config.origins.find("dialect");
    mistakes.push_back({"there is no dialect “" + config.dialect + "”; the dialects are: " + list,
                        origin == config.origins.end() ? "" : origin->second.file,
                        origin == config.origins.end() ? 0 : origin->second.line});
  }
}

}  // namespace firstread
