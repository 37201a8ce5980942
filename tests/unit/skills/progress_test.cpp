#include "skills/progress.h"

#include <sys/stat.h>
#include <catch2/catch.hpp>
#include <fstream>
#include <iostream>

#include "support/scratch.h"

namespace firstread {
namespace {

using testing::Scratch;
using Access = Progress::Access;

const std::chrono::sys_seconds monday{std::chrono::sys_days{std::chrono::year{2026} / 3 / 2}};
constexpr std::chrono::days one_day{1};

// A draft of an essay: its sentences by number, and a finding of the skill in each that is marked with a minus.
DraftRecord draft(std::string name, const std::vector<int>& sentences) {
  DraftRecord out{.name = std::move(name)};
  out.sketch.paragraphs = 1;
  for (const int each : sentences) {
    const auto id = static_cast<std::uint32_t>(std::abs(each));
    SentenceSketch sentence{
        .hash = static_cast<std::uint64_t>(each < 0 ? 1000000 + id : id)};  // mended, it reads otherwise
    for (std::uint16_t word = 0; word < 8; ++word) sentence.words.push_back(static_cast<std::uint16_t>(id * 8 + word));
    for (std::uint32_t run = 0; run < 4; ++run) out.sketch.runs.push_back(id * 4 + run);
    if (each < 0)
      out.sketch.findings.push_back(
          {"words/wrong", "words", static_cast<std::uint32_t>(out.sketch.sentences.size()), id, 1, 2, false});
    out.sketch.sentences.push_back(std::move(sentence));
    out.sketch.words += 8;
  }
  std::sort(out.sketch.runs.begin(), out.sketch.runs.end());
  out.evidence = {
      {"words", static_cast<std::uint32_t>(sentences.size()), static_cast<std::uint32_t>(out.sketch.findings.size())}};
  out.sentences = {{"words", "words/wrong", "He goed home.", {Offset{3}, Offset{7}}, "went"}};
  return out;
}

Progress created(const std::filesystem::path& file) {
  auto open = Progress::open(file, Access::create);
  REQUIRE(open);
  return *std::move(open);
}

TEST_CASE("three drafts of two essays: what each showed, and what was new in it") {
  const Scratch scratch;
  Progress progress = created(scratch / "progress.db");
  REQUIRE_FALSE(progress.remember({draft("one.md", {-1, -2, -3, 4, 5, 6})}, monday));
  REQUIRE_FALSE(progress.remember({draft("renamed.md", {1, 2, -3, 4, 5, 6, 7, -8})},
                                  monday + one_day));  // two mended, two sentences more
  REQUIRE_FALSE(progress.remember({draft("other.md", {-21, 22, 23, 24})}, monday + 2 * one_day));
  const auto drafts = progress.drafts();
  REQUIRE(drafts);
  REQUIRE(drafts->size() == 3);
  const DraftRow &first = (*drafts)[0], &second = (*drafts)[1], &other = (*drafts)[2];
  CHECK(first.essay == second.essay);  // told by content, whatever its name
  CHECK(other.essay != first.essay);
  CHECK(first.first);
  CHECK_FALSE(second.first);
  CHECK(second.fixed == 2);
  CHECK(second.still_there == 1);
  CHECK(second.fresh == 1);
  CHECK(second.skills[0].errors == 2);
  CHECK(second.skills[0].fresh_opportunities == 2);
  CHECK(second.skills[0].fresh_errors == 1);
  CHECK(second.skills[0].mended == 2);

  const auto memory = progress.memory();
  REQUIRE(memory);
  const auto& seen = memory->observations.at("words");
  REQUIRE(seen.size() == 3);
  CHECK(seen[0].opportunities == 6);
  CHECK(seen[0].errors == 3);
  CHECK(seen[0].new_essay);
  CHECK(seen[1].errors == 1);
  CHECK_FALSE(seen[1].new_essay);
  CHECK(seen[2].new_essay);
  CHECK(memory->salt != 0);
}

TEST_CASE("a draft that did not change is not written twice, and is compared with the one before") {
  const Scratch scratch;
  Progress progress = created(scratch / "progress.db");
  const DraftRecord first = draft("one.md", {-1, -2, 3}), second = draft("one.md", {1, -2, 3});
  for (const DraftRecord* each : {&first, &second, &second, &second}) REQUIRE_FALSE(progress.remember({*each}, monday));
  CHECK(progress.drafts()->size() == 2);
  Memory memory = *progress.memory();
  memory.drafts = [&](std::int64_t essay) { return *progress.last_drafts(essay); };
  const History history = memory.history(second.sketch);
  CHECK(history.same_draft);
  REQUIRE(history.last);
  CHECK(history.last->content() == first.sketch.content());
  CHECK(history.last_name == "one.md, 2 March");
}

TEST_CASE("the profile is kept, and sentences only where they may be") {
  const Scratch scratch;
  Progress progress = created(scratch / "progress.db");
  Profile profile{.goals = {"commas", "spelling"},
                  .aim = "write to the mayor",
                  .level = "B1",
                  .first_language = "es",
                  .comfort = true};
  REQUIRE_FALSE(progress.set_profile(profile));
  CHECK(*progress.profile() == profile);
  REQUIRE_FALSE(progress.remember({draft("one.md", {-1, 2, 3})}, monday));
  REQUIRE(progress.sentences()->size() == 1);
  CHECK(progress.sentences()->front().text == "He goed home.");
  profile.sentences = false;
  REQUIRE_FALSE(progress.set_profile(profile));
  CHECK(progress.sentences()->empty());
  REQUIRE_FALSE(progress.remember({draft("two.md", {-31, 32, 33})}, monday));
  CHECK(progress.sentences()->empty());
  std::ifstream bytes(scratch / "progress.db", std::ios::binary);
  const std::string all((std::istreambuf_iterator<char>(bytes)), {});
  CHECK(all.find("goed") == std::string::npos);  // nor in the pages that were freed
}

TEST_CASE("practice is kept with what is due") {
  const Scratch scratch;
  Progress progress = created(scratch / "progress.db");
  REQUIRE_FALSE(progress.practised({{"words", "fix", 0xFFFFFFFFFFFFFFF0u, monday, true}},
                                   {{0xFFFFFFFFFFFFFFF0u, 2, monday + 3 * one_day}}));
  CHECK(progress.attempts()->front().exercise == 0xFFFFFFFFFFFFFFF0u);
  CHECK(progress.cards()->front().box == 2);
  CHECK(progress.memory()->observations.at("words").front().practice);
}

TEST_CASE("two checks at once remember both, and the same draft once") {
  const Scratch scratch;
  const auto file = scratch / "progress.db";
  { created(file); }
  const auto work = [&](int first) {
    return testing::child([&file, first] {
      auto progress = Progress::open(file, Access::write);
      if (!progress) return 1;
      for (int k = 0; k < 8; ++k) {
        const int from = first + 10 * k;
        if (progress->remember({draft("own.md", {-from, from + 1, from + 2, from + 3})}, monday)) return 2;
        if (progress->remember({draft("shared.md", {-9000, 9001, 9002})}, monday)) return 3;
      }
      return 0;
    });
  };
  const pid_t one = work(100), other = work(5000);
  CHECK(testing::finished(one) == 0);
  CHECK(testing::finished(other) == 0);
  CHECK(created(file).drafts()->size() == 17);
}

TEST_CASE("killed while it remembers, the progress is whole") {
  const Scratch scratch;
  const auto file = scratch / "progress.db";
  { REQUIRE_FALSE(created(file).set_profile({.goals = {"commas"}})); }
  for (int round = 0; round < 8; ++round) {
    const pid_t writer = testing::child([&file, round] {
      auto progress = Progress::open(file, Access::write);
      for (int k = 1; progress; ++k)
        (void)progress->remember({draft("own.md", {-(round * 10000 + k * 10), 7, 8})}, monday);
      return 1;
    });
    ::usleep(20000 + 9000 * static_cast<unsigned>(round));
    ::kill(writer, SIGKILL);
    testing::finished(writer);
    Progress progress = created(file);
    CHECK(progress.profile()->goals == std::vector<std::string>{"commas"});
    const auto drafts = progress.drafts();
    REQUIRE(drafts);
    for (const DraftRow& each : *drafts) CHECK(each.skills.size() == 1);  // never a draft without its evidence
  }
}

TEST_CASE("where it is kept") {
  std::map<std::string, std::string, std::less<>> environment{{"HOME", "/home/ann"}};
  const auto files = disk();
  World world{*files,
              std::cin,
              std::cout,
              std::cerr,
              [&](std::string_view name) -> std::optional<std::string> {
                const auto at = environment.find(name);
                return at == environment.end() ? std::nullopt : std::optional(at->second);
              },
              nullptr,
              {},
              {},
              {}};
  CHECK(progress_file(world) == "/home/ann/.local/state/firstread/progress.db");
  environment["XDG_STATE_HOME"] = "/state";
  CHECK(progress_file(world) == "/state/firstread/progress.db");
  environment["FIRSTREAD_PROGRESS"] = "/tmp/mine.db";
  CHECK(progress_file(world) == "/tmp/mine.db");
  environment.clear();
  CHECK(progress_file(world).empty());
}

}  // namespace
}  // namespace firstread
