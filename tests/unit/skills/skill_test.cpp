#include "skills/skill.h"

#include <catch2/catch.hpp>

#include "support/memory_files.h"

namespace firstread {
namespace {

constexpr std::string_view page = R"(title: Commas
lesson: A comma marks a small pause.
contrasts:
  - {wrong: "The bell rang, we left.", right: "The bell rang, and we left."}
)";

ReadSkills read(std::initializer_list<std::pair<const std::string, std::string>> files) {
  return read_skills(testing::MemoryFiles(files), "rules");
}

std::string all(const std::vector<Error>& mistakes) {
  std::string out;
  for (const Error& mistake : mistakes) out += mistake.text() + "\n";
  return out;
}

TEST_CASE("a skill is read with all it says") {
  const ReadSkills read_back = read({{"rules/commas/skill.yaml", std::string(page) + R"(needs: [sentences]
common-core: L.4.2c
cefr: B1
treatable: false
minutes: 7
opportunities: commas
first-languages: {es: "Spanish joins sentences with a comma."}
)"},
                                     {"rules/sentences/skill.yaml", std::string(page)}});
  INFO(all(read_back.mistakes));
  REQUIRE(read_back.mistakes.empty());
  REQUIRE(read_back.skills.size() == 2);
  const Skill& commas = read_back.skills[0];
  CHECK(commas.id == "commas");
  CHECK(commas.title == "Commas");
  CHECK(commas.lesson == "A comma marks a small pause.");
  CHECK(commas.contrasts[0].right == "The bell rang, and we left.");
  CHECK(commas.needs == std::vector<std::string>{"sentences"});
  CHECK(commas.common_core == "L.4.2c");
  CHECK(commas.cefr == "B1");
  CHECK_FALSE(commas.treatable);
  CHECK(commas.minutes == 7);
  CHECK(commas.opportunities == "commas");
  CHECK(commas.first_languages[0].second == "Spanish joins sentences with a comma.");
  CHECK(find(read_back.skills, "sentences")->opportunities == "sentences");
  CHECK(find(read_back.skills, "comma") == nullptr);

  const auto again = unpack_skills(pack(read_back.skills));
  REQUIRE(again);
  CHECK(pack(*again) == pack(read_back.skills));
  CHECK((*again)[0].first_languages == commas.first_languages);
}

TEST_CASE("every mistake of a skill is named with its place") {
  const auto said = [](std::string_view extra) {
    return all(read({{"rules/commas/skill.yaml", std::string(page) + std::string(extra)}}).mistakes);
  };
  CHECK(said("need: [x]") == "rules/commas/skill.yaml:5: a skill has no key \"need\"; \"needs\" would be one\n");
  CHECK(said("cefr: D1") == "rules/commas/skill.yaml:5: \"cefr\" wants one of A1, A2, B1, B2, C1, C2\n");
  CHECK(said("minutes: 200") == "rules/commas/skill.yaml:5: \"minutes\" wants a number from 1 to 60\n");
  CHECK(said("needs: [sentences]") == "rules/commas/skill.yaml:1: it needs \"sentences\", which is no skill\n");
  CHECK(said("opportunities: wishes")
            .find("rules/commas/skill.yaml:5: there are no opportunities of the kind \"wishes\"; there are "
                  "sentences, words,") == 0);
  CHECK(
      all(read({{"rules/commas/skill.yaml", "title: Commas"}}).mistakes) ==
      "rules/commas/skill.yaml:1: the skill has no lesson; \"lesson:\" and one paragraph in plain words would be one\n"
      "rules/commas/skill.yaml:1: the skill has no contrasts; one wrong and right pair at least shows what it is "
      "about\n");
  CHECK(all(read({{"rules/commas/comma-splice.yaml", "x"}}).mistakes)
            .find("rules/commas: the skill of this folder has no page") == 0);
}

TEST_CASE("skills that need each other in a circle are a mistake") {
  const auto needs = [](std::string_view skill) { return std::string(page) + "needs: [" + std::string(skill) + "]\n"; };
  const ReadSkills circle = read(
      {{"rules/a/skill.yaml", needs("b")}, {"rules/b/skill.yaml", needs("c")}, {"rules/c/skill.yaml", needs("a")}});
  REQUIRE(circle.mistakes.size() == 1);
  CHECK(circle.mistakes[0].message == "skills need each other in a circle: a needs b needs c needs a");
}

TEST_CASE("damaged packs are refused") {
  const std::string bytes = pack(read({{"rules/commas/skill.yaml", std::string(page)}}).skills);
  for (std::size_t cut = 0; cut < bytes.size(); ++cut)
    CHECK_FALSE(unpack_skills(std::string_view(bytes).substr(0, cut)));
  CHECK_FALSE(unpack_skills(bytes + "x"));
}

TEST_CASE("the program's own skills: every folder has its page, and nothing needs itself") {
  const auto files = disk();
  const std::filesystem::path rules = FIRSTREAD_SOURCE "/rules";
  if (!files->is_folder(rules)) return;
  const ReadSkills own = read_skills(*files, rules);
  INFO(all(own.mistakes));
  CHECK(own.mistakes.empty());
}

}  // namespace
}  // namespace firstread
