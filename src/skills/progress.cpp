#include "skills/progress.h"

#include <algorithm>
#include <array>
#include <random>

#include "skills/progress_columns.h"

namespace firstread {
namespace {

constexpr std::string_view tables = R"(
CREATE TABLE facts (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE essays (id INTEGER PRIMARY KEY, name TEXT NOT NULL, began INTEGER NOT NULL);
CREATE TABLE drafts (id INTEGER PRIMARY KEY, essay INTEGER NOT NULL REFERENCES essays ON DELETE CASCADE, at INTEGER NOT NULL,
  first INTEGER NOT NULL, name TEXT NOT NULL, words INTEGER NOT NULL, fixed INTEGER NOT NULL, removed INTEGER NOT NULL,
  still INTEGER NOT NULL, fresh INTEGER NOT NULL, evidence BLOB NOT NULL, runs BLOB, sketch BLOB);
CREATE INDEX drafts_of_essays ON drafts (essay, id);
CREATE TABLE sentences (id INTEGER PRIMARY KEY, draft INTEGER NOT NULL REFERENCES drafts ON DELETE CASCADE, skill TEXT NOT NULL,
  rule TEXT NOT NULL, text TEXT NOT NULL, mark_begin INTEGER NOT NULL, mark_end INTEGER NOT NULL, replacement TEXT NOT NULL);
CREATE UNIQUE INDEX sentences_once ON sentences (rule, text, mark_begin);
CREATE TABLE attempts (id INTEGER PRIMARY KEY, skill TEXT NOT NULL, kind TEXT NOT NULL, exercise INTEGER NOT NULL, at INTEGER NOT NULL,
  was_right INTEGER NOT NULL);
CREATE TABLE cards (exercise INTEGER PRIMARY KEY, box INTEGER NOT NULL, due INTEGER NOT NULL);
)";
constexpr std::array migrations{tables};
constexpr DatabasePlan plan{.application = 0x46524541, .migrations = migrations};  // "FREA"

constexpr std::int64_t essays_compared = 60;  // the latest ones a draft may belong to
constexpr std::int64_t sentences_kept = 400;
constexpr std::int64_t drafts_observed = 60;  // older evidence has faded to nothing (skills/mastery.h)

std::string day(std::chrono::sys_seconds at) {
  const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(at)};
  constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                              "July",    "August",   "September", "October", "November", "December"};
  return std::to_string(static_cast<unsigned>(date.day())) + " " + months[static_cast<unsigned>(date.month()) - 1];
}

}  // namespace

std::filesystem::path progress_file(const World& world) {
  const auto folder = [&](std::string_view name) {
    const auto value = world.environment(name);
    return value ? std::filesystem::path(*value) : std::filesystem::path();
  };
  if (const auto named = folder("FIRSTREAD_PROGRESS"); !named.empty()) return named;
  if (const auto state = folder("XDG_STATE_HOME"); !state.empty()) return state / "firstread" / "progress.db";
  const auto home = folder("HOME");
  return home.empty() ? home : home / ".local" / "state" / "firstread" / "progress.db";
}

History Memory::history(const Sketch& now) const {
  History out{.observations = observations};
  const Essay* best = nullptr;
  double most = 0;
  for (const Essay& essay : essays) {  // latest first: of two as like, the later one
    Sketch runs_only;
    runs_only.runs = essay.runs;
    const double like = likeness(runs_only, now);
    if (like >= same_essay && like > most) best = &essay, most = like;
  }
  if (!best || !drafts) return out;
  // Run again without a change, it is compared with the draft before, so that the answer stays the same.
  for (const Draft& draft : drafts(best->id)) {
    auto sketch = unpack_sketch(draft.sketch);
    if (!sketch) continue;
    out.known = true;
    out.essay = best->id;
    if (sketch->content() == now.content()) {
      out.same_draft = true;
      continue;
    }
    out.last = *std::move(sketch);
    out.last_name = draft.name + ", " + day(draft.at);
    break;
  }
  return out;
}

Result<Progress> Progress::open(const std::filesystem::path& file, Access access) {
  auto database = Database::open(file, plan, access);
  if (!database) return database.error();
  Progress out(*std::move(database));
  if (access != Access::read)  // what is deleted is overwritten, not only forgotten
    if (auto failed = out.database_.run("PRAGMA secure_delete = ON")) return *failed;
  if (access == Access::create) {
    std::random_device random;
    const std::uint64_t salt = static_cast<std::uint64_t>(random()) << 32 | random();
    if (auto failed = out.database_.run("INSERT OR IGNORE INTO facts VALUES ('salt', ?)", {std::to_string(salt)}))
      return *failed;
  }
  return out;
}

Result<Profile> Progress::profile() {
  const auto rows = database_.ask("SELECT key, value FROM facts");
  if (!rows) return rows.error();
  std::vector<std::pair<std::string, std::string>> facts;
  for (const Row& row : *rows) facts.emplace_back(row.text(0), row.text(1));
  return profile_from(facts);
}

std::optional<Error> Progress::set_profile(const Profile& profile) {
  return database_.together([&]() -> std::optional<Error> {
    for (auto& [key, value] : pairs(profile))
      if (auto failed = database_.run("INSERT OR REPLACE INTO facts VALUES (?, ?)", {key, value})) return failed;
    return profile.sentences ? std::nullopt : database_.run("DELETE FROM sentences");
  });
}

Result<Memory> Progress::memory() {
  Memory out;
  const auto facts = database_.ask("SELECT key, value FROM facts");
  if (!facts) return facts.error();
  std::vector<std::pair<std::string, std::string>> said;
  for (const Row& row : *facts) {
    said.emplace_back(row.text(0), row.text(1));
    if (row.text(0) == "salt") out.salt = std::strtoull(row.text(1).c_str(), nullptr, 10);
  }
  out.profile = profile_from(said);

  const auto rows = database_.ask(
      "SELECT at, first, evidence FROM (SELECT id, at, first, evidence FROM drafts ORDER BY id DESC LIMIT ?) ORDER BY "
      "id",
      {drafts_observed});
  if (!rows) return rows.error();
  for (const Row& row : *rows)
    for (const SkillRow& one : unpacked_rows(row.text(2)))
      out.observations[one.skill].push_back({at_second(row.number(0)), static_cast<double>(one.fresh_opportunities),
                                             static_cast<double>(one.fresh_errors), static_cast<double>(one.mended),
                                             row.number(1) != 0});
  auto practised = attempts();
  if (!practised) return practised.error();
  for (const Attempt& one : *practised)
    out.observations[one.skill].push_back({one.at, 1, one.right ? 0.0 : 1.0, 0, false, true});
  if (!practised->empty())
    for (auto& [skill, seen] : out.observations)
      std::stable_sort(seen.begin(), seen.end(),
                       [](const Observation& a, const Observation& b) { return a.at < b.at; });

  if (auto failed = read_essays(out)) return *failed;
  return out;
}

std::optional<Error> Progress::read_essays(Memory& into) {
  const auto essays = database_.ask(
      "SELECT essay, runs FROM drafts WHERE id IN (SELECT max(id) FROM drafts GROUP BY essay) ORDER BY id DESC LIMIT ?",
      {essays_compared});
  if (!essays) return essays.error();
  for (const Row& row : *essays) into.essays.push_back({row.number(0), unpacked_runs(row.text(1))});
  return std::nullopt;
}

Result<std::vector<Memory::Draft>> Progress::last_drafts(std::int64_t essay) {
  const auto rows = database_.ask(
      "SELECT at, name, sketch FROM drafts WHERE essay = ? AND sketch IS NOT NULL ORDER BY id DESC", {essay});
  if (!rows) return rows.error();
  std::vector<Memory::Draft> out;
  for (const Row& row : *rows) out.push_back({at_second(row.number(0)), row.text(1), row.text(2)});
  return out;
}

std::optional<Error> Progress::remember(const std::vector<DraftRecord>& drafts, std::chrono::sys_seconds now) {
  if (drafts.empty()) return std::nullopt;
  return database_.together([&]() -> std::optional<Error> {
    for (const DraftRecord& draft : drafts) {
      // Read inside the transaction: another run may have written since this one began.
      Memory memory;
      auto profile = this->profile();
      if (!profile) return profile.error();
      memory.profile = *std::move(profile);
      if (auto failed = read_essays(memory)) return failed;
      memory.drafts = [this](std::int64_t essay) {
        auto drafts = last_drafts(essay);
        return drafts ? *std::move(drafts) : std::vector<Memory::Draft>();
      };
      if (auto failed = remember_one(draft, memory, now)) return failed;
    }
    return database_.run("DELETE FROM sentences WHERE id NOT IN (SELECT id FROM sentences ORDER BY id DESC LIMIT ?)",
                         {sentences_kept});
  });
}

std::optional<Error> Progress::remember_one(const DraftRecord& draft, Memory& memory, std::chrono::sys_seconds now) {
  const History history = memory.history(draft.sketch);
  if (draft.sketch.words == 0 || history.same_draft) return std::nullopt;
  std::int64_t essay = history.essay;
  if (!history.known) {
    if (auto failed = database_.run("INSERT INTO essays (name, began) VALUES (?, ?)", {draft.name, seconds(now)}))
      return failed;
    essay = database_.last_id();
  }
  std::map<std::string, std::uint32_t> before;  // opportunities of the draft before
  DraftComparison change;
  if (history.last) {
    change = compare(*history.last, draft.sketch);
    const auto rows = database_.ask("SELECT evidence FROM drafts WHERE essay = ? ORDER BY id DESC LIMIT 1", {essay});
    if (!rows) return rows.error();
    for (const Row& row : *rows)
      for (const SkillRow& one : unpacked_rows(row.text(0))) before[one.skill] = one.opportunities;
  }
  std::vector<SkillRow> skills;
  for (const Evidence& seen : draft.evidence) {
    SkillRow row{seen.skill, seen.opportunities, seen.errors, seen.opportunities, seen.errors, 0};
    if (history.last) {  // only what is new in this draft is evidence; the rest was counted before
      row.fresh_errors = 0;
      for (const SkillChange& one : change.skills)
        if (one.skill == seen.skill) row.fresh_errors = one.fresh, row.mended = one.fixed;
      const std::uint32_t grown = seen.opportunities > before[seen.skill] ? seen.opportunities - before[seen.skill] : 0;
      row.fresh_opportunities = std::max(row.fresh_errors, grown);
    }
    skills.push_back(std::move(row));
  }
  if (auto failed = database_.run(
          "INSERT INTO drafts (essay, at, first, name, words, fixed, removed, still, fresh, evidence, runs, sketch) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          {essay, seconds(now), std::int64_t{!history.known}, draft.name, std::int64_t{draft.sketch.words},
           std::int64_t{change.fixed}, std::int64_t{change.removed}, std::int64_t{change.still_there},
           std::int64_t{change.fresh}, Blob{packed(skills)}, Blob{packed_runs(draft.sketch)},
           Blob{pack(draft.sketch)}}))
    return failed;
  const std::int64_t id = database_.last_id();
  // Two sketches an essay are enough to compare with; older drafts keep their numbers only.
  if (auto failed = database_.run("UPDATE drafts SET runs = NULL, sketch = NULL WHERE essay = ? AND id NOT IN "
                                  "(SELECT id FROM drafts WHERE essay = ? ORDER BY id DESC LIMIT 2)",
                                  {essay, essay}))
    return failed;
  if (!memory.profile.sentences) return std::nullopt;
  for (const PracticeSentence& one : draft.sentences)
    if (auto failed = database_.run("INSERT OR IGNORE INTO sentences (draft, skill, rule, text, mark_begin, mark_end, "
                                    "replacement) VALUES (?, ?, ?, ?, ?, ?, ?)",
                                    {id, one.skill, one.rule, one.text, std::int64_t{number(one.mark.begin)},
                                     std::int64_t{number(one.mark.end)}, one.replacement}))
      return failed;
  return std::nullopt;
}

Result<std::vector<DraftRow>> Progress::drafts() {
  const auto rows = database_.ask(
      "SELECT essay, at, name, words, fixed, removed, still, fresh, first, evidence FROM drafts ORDER BY id");
  if (!rows) return rows.error();
  std::vector<DraftRow> out;
  for (const Row& row : *rows)
    out.push_back({row.number(0), at_second(row.number(1)), row.text(2), small(row.number(3)), small(row.number(4)),
                   small(row.number(5)), small(row.number(6)), small(row.number(7)), row.number(8) != 0,
                   unpacked_rows(row.text(9))});
  return out;
}

}  // namespace firstread
