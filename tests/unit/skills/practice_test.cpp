#include "skills/practice.h"

#include <catch2/catch.hpp>
#include <set>

#include "rules/examples.h"
#include "skills/examiner.h"
#include "support/english.h"

namespace firstread {
namespace {

using std::chrono::days;
using std::chrono::sys_seconds;

const sys_seconds monday{std::chrono::sys_days{std::chrono::year{2026} / 3 / 2}};

// Finds "dont" and "goed", each rule its word.
Result<Prepared> find_word(const Settings& settings, const English&) {
  const std::string wrong = settings.text("wrong"), right = settings.text("right");
  return Prepared{.run = [wrong, right](const Passage& sentence, Sink& sink) {
    for (const Token& token : sentence.tokens())
      if (token.lower == wrong) sink.add({.span = token.span, .replacements = {right}});
  }};
}
constexpr Parameter parameters[] = {{"wrong", SettingType::text, true, ""}, {"right", SettingType::text, true, ""}};
const Check find_word_check{
    .name = "find_word", .summary = "", .unit = Unit::sentence, .parameters = parameters, .prepare = find_word};

Rule word_rule(std::string id, std::string wrong, std::string right, std::vector<std::string> examples,
               std::vector<std::string> good) {
  Rule rule{.id = id,
            .skill = id.substr(0, id.find('/')),
            .kind = Kind::grammar,
            .tier = Tier::sure,
            .check = "find_word",
            .message = "\"{match}\" is \"{suggestion}\".",
            .advice = "Look again."};
  rule.settings.set("wrong", wrong);
  rule.settings.set("right", right);
  RulePage page;
  for (const std::string& text : examples) {
    const Marked read = unmark(text);
    std::string fixed = read.text;
    fixed.replace(number(read.marks[0].begin), length(read.marks[0]), right);
    page.wrong.push_back({read.text, read.marks, fixed});
  }
  for (const std::string& text : good) page.right.push_back({text, {}, std::nullopt});
  rule.page = page;
  return rule;
}

struct Room {
  Room() {
    std::vector<Rule> made;
    made.push_back(word_rule("verbs/goed", "goed", "went", {"She [[goed]] home after school.", "He [[goed]] out."},
                             {"They went home before the rain."}));
    made.push_back(word_rule("short/dont", "dont", "don't", {"We [[dont]] know the way."}, {}));
    static const Check* shelf[] = {&find_word_check};
    auto [set, mistakes] = RuleSet::make(std::move(made), shelf, testing::english());
    REQUIRE(mistakes.empty());
    rules = std::move(set);
    for (const ActiveRule& one : rules.rules()) active.push_back(one.rule);
  }
  RuleSet rules;
  std::vector<const Rule*> active;
  std::vector<Skill> skills{{.id = "short", .title = "Short forms", .contrasts = {{"I dont.", "I don't."}}},
                            {.id = "verbs", .title = "Verbs"}};
};

const Format plain{
    .name = "plain", .summary = "", .parse = [](const Source& source, Builder& builder) -> std::optional<Error> {
      builder.open(BlockKind::paragraph);
      builder.text(source.whole());
      return std::nullopt;
    }};

const Exercise* of(const std::vector<Exercise>& all, ExerciseKind kind, std::string_view text) {
  for (const Exercise& one : all)
    if (one.kind == kind && one.text == text) return &one;
  return nullptr;
}

TEST_CASE("exercises come from the writer's sentences and the rules' examples") {
  const Room room;
  const std::vector<PracticeSentence> own{
      {"verbs", "verbs/goed", "We goed to the sea.", {Offset{3}, Offset{7}}, "went"}};
  const auto all = exercises(room.active, room.skills, own, {"verbs"});
  REQUIRE(of(all, ExerciseKind::fix, "We goed to the sea."));
  CHECK(of(all, ExerciseKind::fix, "We goed to the sea.")->own);
  CHECK(of(all, ExerciseKind::fix, "We goed to the sea.")->accepted == std::vector<std::string>{"We went to the sea."});
  CHECK(of(all, ExerciseKind::find, "She goed home after school.")->accepted == std::vector<std::string>{"goed"});
  CHECK(of(all, ExerciseKind::find, "They went home before the rain.")->accepted == std::vector<std::string>{"none"});
  CHECK(of(all, ExerciseKind::choose, "He goed out.")->options.size() == 2);
  CHECK_FALSE(of(all, ExerciseKind::fix, "We dont know the way."));  // another skill
  CHECK(of(exercises(room.active, room.skills, {}, {"short"}), ExerciseKind::choose, "I dont.")->accepted[0] ==
        "I don't.");
}

TEST_CASE("answers are judged by accepted variants and by the rules") {
  const Room room;
  const Examiner examiner(testing::english(), room.rules, plain);
  const auto all = exercises(room.active, room.skills, {}, {});
  const auto judged = [&](ExerciseKind kind, std::string_view text, std::string_view typed) {
    const Exercise* one = of(all, kind, text);
    REQUIRE(one);
    return examiner.judge(*one, typed);
  };
  const std::string_view home = "She goed home after school.";
  SECTION("fix it") {
    CHECK(judged(ExerciseKind::fix, home, "She went home after school.").right);
    CHECK(judged(ExerciseKind::fix, home, "  She went  home after school.").right);
    CHECK(judged(ExerciseKind::fix, home, "She walked home after school.").right);  // another good answer
    CHECK(judged(ExerciseKind::fix, home, "She goed home after school.").said.find("as it was") != std::string::npos);
    CHECK(judged(ExerciseKind::fix, home, "She goed home after our school.")
              .said.find("Not yet. \"goed\" is \"went\".") == 0);
    CHECK_FALSE(judged(ExerciseKind::fix, home, "She went.").right);  // the rest was cut away
    CHECK(judged(ExerciseKind::fix, home, "She dont walk home after school.").said.find("Almost. \"dont\"") == 0);
    CHECK_FALSE(judged(ExerciseKind::fix, home, "").right);
  }
  SECTION("a curly apostrophe is as good as a straight one") {
    CHECK(judged(ExerciseKind::fix, "We dont know the way.", "We don’t know the way.").right);
  }
  SECTION("find it") {
    CHECK(judged(ExerciseKind::find, home, "goed").right);
    CHECK(judged(ExerciseKind::find, home, "She goed home").right);
    CHECK_FALSE(judged(ExerciseKind::find, home, "school").right);
    CHECK_FALSE(judged(ExerciseKind::find, home, "She goed home after school every day").right);
    CHECK(judged(ExerciseKind::find, "They went home before the rain.", "None").right);
    CHECK_FALSE(judged(ExerciseKind::find, "They went home before the rain.", "went").right);
  }
  SECTION("choose") {
    const Exercise* one = of(all, ExerciseKind::choose, "He goed out.");
    REQUIRE(one);
    const bool first = one->options[0] == "He went out.";
    CHECK(examiner.judge(*one, first ? "a" : "B").right);
    CHECK_FALSE(examiner.judge(*one, first ? "b" : "a").right);
    CHECK(examiner.judge(*one, "He went out.").right);
    CHECK_FALSE(examiner.judge(*one, "c").right);
  }
  SECTION("combine") {
    const Exercise joined{.kind = ExerciseKind::combine,
                          .skill = "verbs",
                          .rule = "verbs/goed",
                          .text = "The bell rang. We went home.",
                          .advice = "Use and."};
    CHECK(examiner.judge(joined, "The bell rang, and we went home.").right);
    CHECK_FALSE(examiner.judge(joined, "The bell rang. We went home.").right);
    CHECK_FALSE(examiner.judge(joined, "The bell rang. Then we went home.").right);
    CHECK_FALSE(examiner.judge(joined, "The bell rang.").right);
  }
}

TEST_CASE("exercises come back over days") {
  Card card = after(std::nullopt, 1, true, monday);
  CHECK(card.due == monday + days(1));
  std::vector<int> gaps;
  for (int k = 0; k < 5; ++k) {
    const sys_seconds now = card.due;
    card = after(card, 1, true, now);
    gaps.push_back(static_cast<int>(std::chrono::duration_cast<days>(card.due - now).count()));
  }
  CHECK(gaps == std::vector<int>{3, 7, 16, 35, 35});
  CHECK(after(card, 1, false, monday).box == 0);
  CHECK(after(card, 1, false, monday).due == monday);
}

TEST_CASE("what is due comes first, then new ones of every kind, each text once") {
  const Room room;
  const auto all = exercises(room.active, room.skills, {}, {});
  const auto fresh = next_exercises(all, {}, monday, 4);
  REQUIRE(fresh.size() == 4);
  std::set<std::string> texts;
  std::set<ExerciseKind> kinds;
  for (const Exercise& one : fresh) texts.insert(one.text), kinds.insert(one.kind);
  CHECK(texts.size() == 4);
  CHECK(kinds.size() >= 2);
  std::map<std::uint64_t, Card> cards;
  for (const Exercise& one : all) cards[one.id] = {one.id, 2, monday + days(2)};
  CHECK(next_exercises(all, cards, monday, 5).empty());
  cards[all[3].id].due = monday - days(1);
  cards[all[5].id].due = monday - days(4);
  const auto due = next_exercises(all, cards, monday, 5);
  REQUIRE(due.size() == 2);
  CHECK(due[0].id == all[5].id);
}

}  // namespace
}  // namespace firstread
