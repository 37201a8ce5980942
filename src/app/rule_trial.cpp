#include "app/rule_trial.h"

#include "rules/examples.h"
#include "rules/rule_file.h"

namespace firstread {

std::span<const Check* const> known_checks() { return all_checks(); }

RuleTrial try_rules(const World& world, const Session& session, const std::filesystem::path& place) {
  RuleTrial out;
  ReadRules read;
  if (world.files.is_folder(place)) {
    read = read_rules(world.files, place, all_checks());
    for (Error& mistake : read_skills(world.files, place).mistakes)  // a skill that is there already needs no page
      if (!find(session.skills(), std::filesystem::path(mistake.file).filename().string()))
        out.mistakes.push_back(std::move(mistake));
  } else if (auto text = world.files.read(place)) {
    const std::string id = place.parent_path().filename().string() + "/" + place.stem().string();
    read = read_rule(*text, place.string(), id, all_checks());
  } else {
    read.mistakes.push_back(text.error());
  }
  out.mistakes.insert(out.mistakes.end(), read.mistakes.begin(), read.mistakes.end());
  auto [set, mistakes] = RuleSet::make(std::move(read.rules), all_checks(), session.english());
  out.mistakes.insert(out.mistakes.end(), mistakes.begin(), mistakes.end());
  const auto markdown = choose(all_formats(), "markdown", "", "");
  if (!markdown) {
    out.mistakes.push_back(markdown.error());
    return out;
  }
  for (const ActiveRule& active : set.rules()) {
    ++out.rules;
    const RulePage page = active.rule->page.read();
    out.examples += page.wrong.size() + page.right.size();
    for (Error& mistake : try_examples(active, session.english(), **markdown))
      out.mistakes.push_back(std::move(mistake));
  }
  return out;
}

}  // namespace firstread
