// The coach from a draft's findings to its lesson: the first tests one rule of choice each, the last one a writer's
// whole course over three essays, checked by hand.
#include "skills/coach.h"

#include <catch2/catch.hpp>
#include <deque>

#include "rules/examples.h"
#include "skills/record.h"
#include "skills/strengths.h"
#include "skills/trend.h"
#include "support/english.h"
#include "support/scratch.h"

namespace firstread {
namespace {

using std::chrono::days;
using std::chrono::sys_seconds;

const sys_seconds march{std::chrono::sys_days{std::chrono::year{2026} / 3 / 2}};

// Marks are of the rules named, in order: "[[dont]]" with {"apostrophes/contraction"}.
class Desk {
 public:
  Desk() {
    const auto skill = [&](std::string id, std::string title, std::string opportunities,
                           std::vector<std::string> needs = {}) {
      skills.push_back(
          {.id = id, .title = title, .lesson = "…", .needs = needs, .minutes = 5, .opportunities = opportunities});
      watched.push_back(id);
    };
    skill("apostrophes", "Apostrophes", "apostrophes");
    skill("articles", "A and an", "articles");
    skill("commas", "Commas", "sentences", {"sentences"});
    skill("sentences", "Complete sentences", "sentences");
    skill("wordiness", "Fewer words", "sentences");
    rule("apostrophes/contraction", Kind::mechanics);
    rule("articles/sound", Kind::grammar);
    rule("commas/splice", Kind::grammar);
    rule("sentences/fragment", Kind::grammar);
    rule("wordiness/long", Kind::style);
  }

  const Rule* rule(std::string_view id) const {
    for (const Rule& one : rules)
      if (one.id == id) return &one;
    return nullptr;
  }

  struct Draft {
    Analysis analysis;
    Findings findings;
  };
  Draft draft(std::string_view marked, const std::vector<std::string>& ids) const {
    const Marked read = unmark(marked);
    Findings findings;
    for (std::size_t k = 0; k < read.marks.size(); ++k)
      findings.push_back(
          {.rule = rule(ids[std::min(k, ids.size() - 1)]), .span = read.marks[k], .replacements = {"x"}});
    return {testing::analyse(read.text, false), std::move(findings)};
  }
  CoachInput input(const Draft& draft) const {
    return {.analysis = draft.analysis,
            .findings = draft.findings,
            .skills = skills,
            .watched = watched,
            .now = march,
            .file = "essay.md"};
  }
  Lesson lesson(std::string_view marked, const std::vector<std::string>& ids) const {
    const Draft made = draft(marked, ids);
    return coach(input(made));
  }

  std::vector<Skill> skills;
  std::vector<std::string> watched;

 private:
  void rule(std::string id, Kind kind) {
    const std::string skill = id.substr(0, id.find('/'));
    rules.push_back({.id = std::move(id), .skill = skill, .kind = kind, .tier = Tier::sure});
  }
  std::deque<Rule> rules;
};

const Desk desk;

TEST_CASE("what is frequent and grave comes first") {
  const Lesson lesson = desk.lesson(
      "[[We ran]]. [[We hid]]. [[They came]]. He has [[an]] dog. It was [[at this point in time]] late.",
      {"sentences/fragment", "sentences/fragment", "sentences/fragment", "articles/sound", "wordiness/long"});
  CHECK(lesson.focus == std::vector<std::string>{"sentences", "articles", "wordiness"});
  REQUIRE(lesson.next.size() == 3);
  CHECK(lesson.next[0].action == "Start on line 1, at “We ran”. Then the other 2 on that line.");
  CHECK(lesson.next[0].reason == "3 places in this draft.");
  CHECK(lesson.next[0].command == "firstread practice sentences essay.md");
  CHECK(lesson.next[0].minutes == 6);
  CHECK(*lesson.next[1].finding == 3);
}

TEST_CASE("what another skill builds on comes before it") {
  const std::string_view text =
      "[[We ran]]. [[We hid]]. It was dark[[,]] we slept. He came[[,]] we ate. She sang[[,]] we left.";
  const std::vector<std::string> ids{"sentences/fragment", "sentences/fragment", "commas/splice"};
  const Lesson lesson = desk.lesson(text, ids);
  CHECK(lesson.focus.front() == "sentences");
  CHECK(lesson.next[0].reason == "2 places in this draft; “Commas” builds on it.");
  CHECK(lesson.skills[0].why.find("another skill builds on it ×1.25") != std::string::npos);
  CHECK(lesson.skills[1].why.find("another skill comes first ×0.50") != std::string::npos);
}

TEST_CASE("goals and weights count, and the level") {
  const Desk::Draft draft = desk.draft("He has [[an]] dog and [[an]] cat. It was [[at this point in time]] late.",
                                       {"articles/sound", "articles/sound", "wordiness/long"});
  CoachInput input = desk.input(draft);
  CHECK(coach(input).focus.front() == "articles");
  SECTION("the writer's") {
    const Profile profile{.goals = {"wordiness"}, .first_language = "ru"};
    input.profile = &profile;
    CHECK(coach(input).next[0].reason == "2 places in this draft.");
    input.weights["wordiness"] = 2;
    const Lesson lesson = coach(input);
    CHECK(lesson.focus.front() == "wordiness");
    CHECK(lesson.next[0].reason == "1 place in this draft; one of your goals.");
  }
  SECTION("the assignment's") {
    input.goals = {"wordiness"};
    input.weights["wordiness"] = 2.5;
    CHECK(coach(input).focus.front() == "wordiness");
  }
  SECTION("what was asked for is the focus") {
    input.focus = {"wordiness"};
    const Lesson lesson = coach(input);
    CHECK(lesson.focus == std::vector<std::string>{"wordiness"});
    CHECK(lesson.next.size() == 1);
  }
}

TEST_CASE("every draft has a next step") {
  CHECK(desk.lesson("We ran home before the rain came.", {}).next[0].title == "Read it aloud");
  CHECK(desk.lesson("", {}).next[0].title == "Begin");
  const Desk::Draft draft = desk.draft("We ran home before the rain came.", {});
  CoachInput input = desk.input(draft);
  const Profile profile{.goals = {"articles"}};
  input.profile = &profile;
  const Lesson lesson = coach(input);
  CHECK(lesson.next[0].command == "firstread practice articles");
  CHECK(lesson.next[0].reason == "Nothing to mend here. It is one of your goals, and not held yet.");
}

TEST_CASE("a slip of the keys is no gap, and a word misspelt twice is one to learn") {
  static const Rule misspelling{.id = "articles/misspelling",
                                .skill = "articles",
                                .kind = Kind::spelling,
                                .tier = Tier::sure,
                                .check = "spelling"};
  Desk::Draft draft =
      desk.draft("I like [[hte]] sun. The [[goverment]] and the [[goverment]] ran.", {"articles/sound"});
  for (Finding& finding : draft.findings) finding.rule = &misspelling;
  draft.findings[0].arguments["cause"] = "keys";
  SECTION("both") {
    for (const std::size_t k : {1, 2}) draft.findings[k].arguments["times"] = "2";
    const Lesson lesson = coach(desk.input(draft));
    CHECK(lesson.skills.front().skill == "articles");
    CHECK(lesson.skills.front().findings == 2);
    CHECK(lesson.next[0].action == "Start on line 1, at “goverment”. Then the other one on that line.");
    CHECK(lesson.next[0].reason == "2 places in this draft; “goverment” 2 times, a word to learn.");
    CHECK(*lesson.next[0].finding == 1);
  }
  SECTION("slips alone") {
    draft.findings.resize(1);
    const Lesson lesson = coach(desk.input(draft));
    for (const SkillView& view : lesson.skills) CHECK(view.findings == 0);
    REQUIRE_FALSE(lesson.next.empty());
    CHECK(lesson.next[0].title == "Read it backwards");
    CHECK(lesson.next[0].action.find("the slip of the keys") != std::string::npos);
  }
}

TEST_CASE("strengths: only what is there, and enough of it") {
  CHECK(fair(22, 0.95));
  CHECK_FALSE(fair(21, 0.95));
  CHECK_FALSE(fair(0, 0.9));
  CHECK(fewer(8, 400, 1, 420));
  CHECK_FALSE(fewer(3, 400, 2, 420));
  CHECK_FALSE(fewer(8, 400, 1, 60));  // a draft that shrank
  std::string text;
  for (int k = 0; k < 24; ++k) text += "The cat sat on a mat by the door. ";
  const auto said = desk.lesson(text, {}).going_well;
  REQUIRE(said.size() == 2);  // other skills rest on the same sentences: that is told once
  CHECK(said[0] == "24 choices of \"a\" or \"an\", and nothing to mend in “A and an”.");
  CHECK(said[1] == "24 sentences, and nothing to mend in “Commas”.");
  CHECK(desk.lesson("The cat sat on a mat. It slept.", {}).going_well.empty());
  SECTION("not of skills that no rule in force looks for") {
    const Desk::Draft draft = desk.draft(text, {});
    CoachInput input = desk.input(draft);
    const std::vector<std::string> none;
    const CoachInput blind{
        .analysis = input.analysis, .findings = input.findings, .skills = desk.skills, .watched = none, .now = march};
    CHECK(coach(blind).going_well.empty());
  }
}

TEST_CASE("the same draft gives the same lesson") {
  const std::string_view text = "[[We ran]]. He has [[an]] dog[[,]] we slept. It [[dont]] rain.";
  const std::vector<std::string> ids{"sentences/fragment", "articles/sound", "commas/splice",
                                     "apostrophes/contraction"};
  const Lesson one = desk.lesson(text, ids), other = desk.lesson(text, ids);
  CHECK(one.focus == other.focus);
  for (std::size_t k = 0; k < one.skills.size(); ++k) CHECK(one.skills[k].why == other.skills[k].why);
}

// Ana writes three essays, the first two in two drafts. In the first she misses apostrophes everywhere; after the
// practice of the second essay she holds them. Her articles are right from the start. Fragments grow less and come back
// in the third.
TEST_CASE("a writer's course over three essays") {
  const testing::Scratch scratch;
  auto progress = Progress::open(scratch / "progress.db", Progress::Access::create);
  REQUIRE(progress);
  REQUIRE_FALSE(progress->set_profile({.goals = {"apostrophes"}}));
  const std::vector<std::string> apostrophes{"apostrophes/contraction"};

  const auto check = [&](std::string_view marked, const std::vector<std::string>& ids, sys_seconds at) {
    const Desk::Draft draft = desk.draft(marked, ids);
    Memory memory = *progress->memory();
    memory.drafts = [&](std::int64_t essay) { return *progress->last_drafts(essay); };
    CoachInput input = desk.input(draft);
    const Sketch drawn = sketch(draft.analysis, draft.findings, memory.salt);
    const History history = memory.history(drawn);
    input.sketch = &drawn;
    input.history = &history;
    input.profile = &memory.profile;
    input.now = at;
    Lesson lesson = coach(input);
    REQUIRE_FALSE(
        progress->remember({record("essay.md", drawn, draft.analysis, draft.findings, desk.skills, desk.watched)}, at));
    return lesson;
  };

  const std::string farm =
      "We [[cant]] leave the farm in spring. The goats [[dont]] wait for anyone. My aunt [[doesnt]] sleep much then. I "
      "[[wasnt]] there last year. "
      "It [[isnt]] easy work for a child. She has a dog and an old horse. They [[arent]] afraid of a storm. A cat "
      "keeps the mice away from an open sack.";
  const Lesson first = check(farm, apostrophes, march);
  CHECK(first.focus == std::vector<std::string>{"apostrophes"});
  CHECK(first.next[0].reason == "6 places in this draft; one of your goals.");
  CHECK_FALSE(first.since);

  // Four of six mended, one sentence taken out with its place, two sentences added, one of them with a new place.
  const std::string farm_again =
      "We can't leave the farm in spring. The goats don't wait for anyone. My aunt doesn't sleep much then. I wasn't "
      "there last year. "
      "She has a dog and an old horse. They [[arent]] afraid of a storm. A cat keeps the mice away from an open sack. "
      "Our neighbours [[havent]] any goats. They like our cheese better than their own.";
  const Lesson second = check(farm_again, apostrophes, march + days(2));
  REQUIRE(second.since);
  CHECK(second.since->fixed == 4);
  CHECK(second.since->removed == 1);
  CHECK(second.since->still_there == 1);
  CHECK(second.since->fresh == 1);
  CHECK(second.since_said[0] == "4 fixed, 1 still there, 1 new.");
  CHECK(second.since_said[2] == "1 place went with sentences that were taken out. It does not count as fixed.");
  CHECK(second.next[0].reason == "2 places in this draft, 1 of them new; one of your goals.");

  const std::string bridge =
      "The old bridge wasn't safe, so the mayor's men closed it. [[Because of the flood]]. We couldn't reach the "
      "school. My sister didn't mind. "
      "I don't think the teacher's car was there. It hadn't been a good week. Nobody's phone worked. We can't blame "
      "the river's water. "
      "An engineer came with a plan and an assistant. The town's people didn't agree. They couldn't. [[And waited]].";
  const Lesson third = check(bridge, {"sentences/fragment"}, march + days(14));
  CHECK_FALSE(third.since);  // another essay
  CHECK(third.focus == std::vector<std::string>{"sentences"});

  const std::string bus =
      "The bus didn't come, and my father's car wouldn't start. We weren't early anyway. I can't say that the driver's "
      "late every day. "
      "It isn't her fault. The city's roads aren't wide enough. There's a plan for an extra lane. We haven't seen it, "
      "and I don't believe it. "
      "My mother's bicycle was there. She doesn't lend it. I couldn't ask. [[Which was a pity]]. [[And long]]. [[The "
      "rain]]. So I walked for an hour.";
  const Lesson fourth = check(bus, {"sentences/fragment"}, march + days(28));
  REQUIRE_FALSE(fourth.going_well.empty());
  CHECK(fourth.going_well[0] ==
        "15 words with an apostrophe, and nothing to mend in “Apostrophes”. Your earlier drafts had 7 places.");

  const auto all = trends(*progress->drafts(), *progress->attempts(), desk.skills, march + days(28));
  REQUIRE(all.size() == 2);
  const SkillTrend &words = all[0], &whole = all[1];
  CHECK(words.skill == "apostrophes");
  REQUIRE(words.points.size() == 4);
  CHECK(words.points[0].errors == 6);
  CHECK(words.points[0].standing == Standing::missing);
  CHECK(words.points[1].errors == 2);
  CHECK(words.points[2].errors == 0);
  CHECK(words.points[3].opportunities == 15);
  CHECK(words.errors == 7);  // six in the first draft, one new in the second
  CHECK(words.now.share > 0.7);
  CHECK(words.course == Course::growing);
  CHECK(whole.skill == "sentences");
  CHECK(whole.errors == 5);
  CHECK(whole.now.standing != Standing::held);
  CHECK((*progress->drafts())[1].essay == (*progress->drafts())[0].essay);
  CHECK((*progress->drafts())[2].essay != (*progress->drafts())[0].essay);
}

}  // namespace
}  // namespace firstread
