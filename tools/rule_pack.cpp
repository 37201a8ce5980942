// Packs the rules and skills of a folder into one file, which the program maps at start. Says every mistake and stops
// at none.
#include <iostream>
#include <utility>

#include "base/files.h"
#include "base/pack.h"
#include "rules/check.h"
#include "rules/rule_file.h"
#include "rules/rule_pack.h"
#include "rules/rule_set.h"
#include "skills/skill.h"

int main(int count, char** arguments) {
  using namespace firstread;
  if (count != 3) {
    std::cerr << "usage: rule_pack RULES-FOLDER OUTPUT\n";
    return 2;
  }
  const auto files = disk();
  ReadRules rules = read_rules(*files, arguments[1], all_checks());
  for (Rule& rule : rules.rules)
    if (auto mistake = compile(rule, all_checks())) rules.mistakes.push_back(*std::move(mistake));
  const ReadSkills skills = read_skills(*files, arguments[1]);
  for (const auto* mistakes : {&std::as_const(rules.mistakes), &skills.mistakes})
    for (const Error& mistake : *mistakes) std::cerr << mistake.text() << "\n";
  if (!rules.mistakes.empty() || !skills.mistakes.empty()) return 1;
  Packer out;
  out.blob(pack(rules.rules));
  out.blob(pack(skills.skills));
  if (const auto error = files->write(arguments[2], std::move(out).take())) {
    std::cerr << error->text() << "\n";
    return 1;
  }
}
