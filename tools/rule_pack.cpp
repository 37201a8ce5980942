// Packs the rules and skills of a folder into one file, which the program maps at start. Says every mistake and stops
// at none.
#include <iostream>

#include "base/files.h"
#include "base/pack.h"
#include "rules/check.h"
#include "rules/rule_file.h"
#include "rules/rule_pack.h"
#include "skills/skill.h"

int main(int count, char** arguments) {
  using namespace firstread;
  if (count != 3) {
    std::cerr << "usage: rule_pack RULES-FOLDER OUTPUT\n";
    return 2;
  }
  const auto files = disk();
  const ReadRules rules = read_rules(*files, arguments[1], all_checks());
  const ReadSkills skills = read_skills(*files, arguments[1]);
  for (const auto* mistakes : {&rules.mistakes, &skills.mistakes})
    for (const Error& mistake : *mistakes) std::cerr << mistake.text() << "\n";
  if (!rules.mistakes.empty() || !skills.mistakes.empty()) return 1;
  Packer out;
  out.text(pack(rules.rules));
  out.text(pack(skills.skills));
  if (const auto error = files->write(arguments[2], std::move(out).take())) {
    std::cerr << error->text() << "\n";
    return 1;
  }
}
