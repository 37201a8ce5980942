#include <catch2/catch.hpp>

#include "rules/rule_file.h"
#include "rules/rule_pack.h"

using namespace firstread;

namespace {

Result<Prepared> prepare(const Settings&, const English&) { return Prepared{}; }
constexpr Parameter parameters[] = {{"match", SettingType::texts, true, ""}, {"most", SettingType::number, false, ""}};
const Check pattern{.name = "pattern", .summary = "", .parameters = parameters, .prepare = prepare};
const Check* const checks[] = {&pattern};

constexpr std::string_view good = R"(kind: style
tier: likely
match: due to the fact that
most: 3
message: "“{match}” can be one word."
sources: [Strunk 1918]
safe: yes
examples:
  wrong: [{text: "He left [[due to the fact that]] it rained.", fix: "He left because it rained."}]
  right: ["The delay was due to rain."]
)";

std::string mistakes(std::string_view yaml) {
  std::string out;
  for (const Error& mistake : read_rule(yaml, "r.yaml", "wordiness/fact", checks).mistakes)
    out += mistake.text() + "\n";
  return out;
}

}  // namespace

TEST_CASE("a rule file is read whole") {
  const ReadRules read = read_rule(good, "r.yaml", "wordiness/fact", checks);
  REQUIRE(read.mistakes.empty());
  REQUIRE(read.rules.size() == 1);
  const Rule& rule = read.rules[0];
  CHECK(rule.skill == "wordiness");
  CHECK(rule.kind == Kind::style);
  CHECK(rule.tier == Tier::likely);
  CHECK(rule.safe);
  CHECK(rule.settings.number("most", 0) == 3);
  CHECK(rule.settings.texts("match") == Texts{"due to the fact that"});
  const RulePage page = rule.page.read();
  CHECK(page.wrong[0].text == "He left due to the fact that it rained.");
  CHECK(page.wrong[0].fixed == "He left because it rained.");
}

TEST_CASE("every mistake in a rule file is told, with its line and what would be right") {
  CHECK(mistakes("kind: stile\nmessage: x\nmatch: a\nexamples: {wrong: ['[[a]]'], right: ['b']}\n") ==
        "r.yaml:1: \"stile\" is not known here; it is one of spelling, grammar, mechanics, style or structure\n");
  const std::string several = mistakes("kind: style\nmesage: x\nmost: many\nexamples: {wrong: ['a']}\n");
  CHECK_THAT(several,
             Catch::Contains("r.yaml:2: \"mesage\" is not known") && Catch::Contains("did you mean \"message\"?"));
  CHECK_THAT(several, Catch::Contains("r.yaml:3: \"most\" wants a number"));
  CHECK_THAT(several, Catch::Contains("r.yaml:4: a wrong example marks the place"));
  CHECK_THAT(several, Catch::Contains("needs \"match:\""));
  CHECK_THAT(several, Catch::Contains("no right example"));
  CHECK_THAT(mistakes("check: patern\nkind: style\n"), Catch::Contains("did you mean \"pattern\"?"));
  CHECK_THAT(mistakes("kind: [unclosed\n"), Catch::Contains("this is not YAML"));
  CHECK_THAT(mistakes("- a\n- b\n"), Catch::Contains("a rule is a list of keys"));
}

TEST_CASE("packed rules come back as they were") {
  const std::vector<Rule> rules = read_rule(good, "r.yaml", "wordiness/fact", checks).rules;
  const std::string bytes = pack(rules);
  const auto back = unpack({bytes});
  REQUIRE(back);
  CHECK(pack(*back) == bytes);
  CHECK((*back)[0].page.read().wrong[0].marks == rules[0].page.read().wrong[0].marks);
}

TEST_CASE("a damaged pack is an error, wherever it is cut or changed") {
  const std::string bytes = pack(read_rule(good, "r.yaml", "wordiness/fact", checks).rules);
  for (std::size_t size = 0; size < bytes.size(); ++size)
    CHECK_FALSE(unpack({std::string_view(bytes).substr(0, size)}));
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string broken = bytes;
    broken[at] ^= static_cast<char>(1 << at % 8);
    const auto read = unpack({broken});
    // Only what fills up the row before the rules begin means nothing.
    if (read)
      CHECK(pack(*read) == bytes);
    else
      CHECK_THAT(read.error().message, Catch::Contains("build it again"));
  }
}
