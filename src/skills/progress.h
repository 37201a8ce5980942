// What is remembered between drafts, in a SQLite file that only its owner can read: the profile, what each draft showed
// of each skill, sketches of the last drafts (skills/sketch.h), sentences for practice where the writer allows it, and
// how practice went. There is no such file before `profile init`.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/database.h"
#include "base/world.h"
#include "skills/coach.h"
#include "skills/profile.h"
#include "skills/sketch.h"

namespace firstread {

struct PracticeSentence {  // of the writer's own, with one place to mend
  std::string skill, rule, text;
  Span mark;                // in `text`
  std::string replacement;  // the first one; may be empty
};

struct DraftRecord {  // what one check of one file leaves behind
  std::string name;   // of the file, without its folder
  Sketch sketch;
  std::vector<Evidence> evidence;  // of the skills a rule in force looks for
  std::vector<PracticeSentence> sentences;
};

// All that a check needs, read at once; immutable, so threads may share it where `drafts` may be shared.
struct Memory {
  Profile profile;
  std::uint64_t salt = 0;
  std::map<std::string, std::vector<Observation>, std::less<>> observations;

  struct Essay {
    std::int64_t id = 0;
    std::vector<std::uint32_t> runs;  // of its last draft
  };
  std::vector<Essay> essays;  // latest first

  struct Draft {
    std::chrono::sys_seconds at{};
    std::string name, sketch;  // the sketch is packed
  };
  // The last drafts of an essay, latest first; asked for only when a draft of it is looked at.
  std::function<std::vector<Draft>(std::int64_t essay)> drafts;

  // What is known when this draft is looked at.
  History history(const Sketch& now) const;
};

struct SkillRow {  // of one draft
  std::string skill;
  std::uint32_t opportunities = 0, errors = 0;                          // in the whole draft
  std::uint32_t fresh_opportunities = 0, fresh_errors = 0, mended = 0;  // what was new in it
};

struct DraftRow {
  std::int64_t essay = 0;
  std::chrono::sys_seconds at{};
  std::string name;
  std::uint32_t words = 0, fixed = 0, removed = 0, still_there = 0, fresh = 0;
  bool first = true;  // of its essay
  std::vector<SkillRow> skills;
};

struct Attempt {
  std::string skill, kind;  // of exercise
  std::uint64_t exercise = 0;
  std::chrono::sys_seconds at{};
  bool right = false;
};

struct Card {  // when an exercise is due again
  std::uint64_t exercise = 0;
  int box = 0;
  std::chrono::sys_seconds due{};
};

class Progress {
 public:
  using Access = Database::Access;
  static Result<Progress> open(const std::filesystem::path& file, Access access);

  Result<Profile> profile();
  std::optional<Error> set_profile(const Profile& profile);  // sentences go when they may not be kept
  Result<Memory> memory();
  // One transaction for all of them. A draft that did not change is not written twice.
  std::optional<Error> remember(const std::vector<DraftRecord>& drafts, std::chrono::sys_seconds now);

  Result<std::vector<Memory::Draft>> last_drafts(std::int64_t essay);
  Result<std::vector<DraftRow>> drafts();             // oldest first
  Result<std::vector<PracticeSentence>> sentences();  // newest first, each once
  Result<std::vector<Attempt>> attempts();            // oldest first
  Result<std::vector<Card>> cards();
  std::optional<Error> practised(const std::vector<Attempt>& attempts, const std::vector<Card>& cards);

 private:
  explicit Progress(Database database) : database_(std::move(database)) {}
  std::optional<Error> read_essays(Memory& into);
  std::optional<Error> remember_one(const DraftRecord& draft, Memory& memory, std::chrono::sys_seconds now);
  Database database_;
};

// FIRSTREAD_PROGRESS, else progress.db in the state folder of the user; empty when there is no home.
std::filesystem::path progress_file(const World& world);

}  // namespace firstread
