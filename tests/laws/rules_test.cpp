// What holds for every rule, whichever there are: none is known here by name.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <set>

#include "document/format.h"
#include "rules/engine.h"
#include "rules/examples.h"
#include "rules/resolve.h"
#include "rules/rule_file.h"
#include "rules/rule_pack.h"
#include "skills/skill.h"
#include "support/english.h"

using namespace firstread;

namespace {

const Format& markdown() {
  for (const Format* format : all_formats())
    if (format->name == "markdown") return *format;
  FAIL("there is no markdown format");
  return *all_formats().front();
}

const ReadRules& read() {
  static const ReadRules rules = read_rules(*disk(), FIRSTREAD_SOURCE "/rules", all_checks());
  return rules;
}

const RuleSet& rules() {
  static const auto made = RuleSet::make(read().rules, all_checks(), testing::english());
  for (const Error& mistake : made.second) FAIL_CHECK(mistake.text());
  return made.first;
}

Analysis analyse(const std::string& text) {
  auto document = parse(Source("example.md", text), markdown());
  REQUIRE(document);
  return testing::english().analyse(*std::move(document));
}

// Every example of every rule, as one essay.
const std::string& all_examples() {
  static const std::string text = [] {
    std::string out;
    for (const ActiveRule& active : rules().rules()) {
      const RulePage page = active.rule->page.read();
      for (const auto* list : {&page.wrong, &page.right})
        for (const Example& example : *list) out += example.text + "\n\n";
    }
    return out;
  }();
  return text;
}

std::string told(const Findings& findings) {
  std::string out;
  for (const Finding& f : findings) {
    out += std::to_string(number(f.span.begin)) + "-" + std::to_string(number(f.span.end)) + " " + f.rule->id;
    for (const auto& [name, value] : f.arguments) out += " " + name + "=" + value;
    for (const std::string& replacement : f.replacements) out += " → " + replacement;
    out += "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("every rule file can be read") {
  for (const Error& mistake : read().mistakes) FAIL_CHECK(mistake.text());
  CHECK_FALSE(read().rules.empty());
}

TEST_CASE("every rule's examples hold") {
  std::size_t tried = 0;
  for (const ActiveRule& active : rules().rules()) {
    const RulePage page = active.rule->page.read();
    tried += page.wrong.size() + page.right.size();
    for (const Error& error : try_examples(active, testing::english(), markdown())) FAIL_CHECK(error.text());
    INFO(active.rule->id);
    CHECK(page.wrong.size() >= 2);
    CHECK(page.right.size() >= 2);
    CHECK_FALSE(page.sources.empty());
  }
  CHECK(tried > 100);
}

TEST_CASE("a rule finds the same alone and in company") {
  const Analysis analysis = analyse(all_examples());
  std::map<std::string, Findings> together;
  for (Finding& finding : check(analysis, rules().rules())) together[finding.rule->id].push_back(finding);
  for (const ActiveRule& active : rules().rules()) {
    INFO(active.rule->id);
    CHECK(told(check(analysis, std::span(&active, 1))) == told(together[active.rule->id]));
  }
}

TEST_CASE("the order of the rules does not matter") {
  const Analysis analysis = analyse(all_examples());
  const std::string expected = told(resolve(check(analysis, rules()), analysis).findings);
  CHECK_FALSE(expected.empty());
  std::vector<ActiveRule> order(rules().rules().begin(), rules().rules().end());
  std::mt19937 random(7);
  for (int k = 0; k < 10; ++k) {
    std::shuffle(order.begin(), order.end(), random);
    CHECK(told(resolve(check(analysis, order), analysis).findings) == expected);
  }
}

TEST_CASE("every place lies in the text and on the borders of characters") {
  const Analysis analysis = analyse(all_examples() + "\n\nZoë’s 😀 dog—it’s **un**believable  the the “end\n");
  const std::string_view text = analysis.source().text();
  const auto border = [&](Offset at) {
    return number(at) == text.size() || (static_cast<unsigned char>(text[number(at)]) & 0xC0) != 0x80;
  };
  for (const Finding& finding : check(analysis, rules().rules())) {
    INFO(finding.rule->id);
    CHECK(finding.span.begin <= finding.span.end);
    CHECK(number(finding.span.end) <= text.size());
    CHECK((border(finding.span.begin) && border(finding.span.end)));
  }
}

TEST_CASE("every rule trains a skill that is there, and yields to rules that are there") {
  const ReadSkills skills = read_skills(*disk(), FIRSTREAD_SOURCE "/rules");
  for (const Error& mistake : skills.mistakes) FAIL_CHECK(mistake.text());
  for (const ActiveRule& active : rules().rules()) {
    INFO(active.rule->id);
    CHECK(find(skills.skills, active.rule->skill) != nullptr);
    for (const std::string& name : active.rule->yields_to)
      CHECK(std::any_of(rules().rules().begin(), rules().rules().end(),
                        [&](const ActiveRule& other) { return names(name, *other.rule); }));
  }
}

TEST_CASE("compiled rules find what the rules find") {
  ReadRules packed = read();
  for (Rule& rule : packed.rules) CHECK_FALSE(compile(rule, all_checks()));
  auto back = unpack(Bytes::of(pack(packed.rules)));
  REQUIRE(back);
  const auto made = RuleSet::make(*std::move(back), all_checks(), testing::english());
  CHECK(made.second.empty());
  const Analysis analysis = analyse(all_examples());
  CHECK(told(check(analysis, made.first)) == told(check(analysis, rules())));
}

TEST_CASE("packing loses nothing") {
  const std::string bytes = pack(read().rules);
  const auto back = unpack({bytes});
  REQUIRE(back);
  CHECK(pack(*back) == bytes);
}
