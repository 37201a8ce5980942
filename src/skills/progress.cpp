#include "skills/progress.h"

#include <algorithm>
#include <array>
#include <random>

#include "base/pack.h"

namespace firstread {
namespace {

constexpr std::string_view tables = R"(
CREATE TABLE facts (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE essays (id INTEGER PRIMARY KEY, name TEXT NOT NULL, began INTEGER NOT NULL);
CREATE TABLE drafts (id INTEGER PRIMARY KEY, essay INTEGER NOT NULL REFERENCES essays ON DELETE CASCADE, at INTEGER NOT NULL,
  name TEXT NOT NULL, words INTEGER NOT NULL, content INTEGER NOT NULL, fixed INTEGER NOT NULL, removed INTEGER NOT NULL,
  still INTEGER NOT NULL, fresh INTEGER NOT NULL, runs BLOB, sketch BLOB);
CREATE INDEX drafts_of_essays ON drafts (essay, id);
CREATE TABLE evidence (draft INTEGER NOT NULL REFERENCES drafts ON DELETE CASCADE, skill TEXT NOT NULL, opportunities INTEGER NOT NULL,
  errors INTEGER NOT NULL, fresh_opportunities INTEGER NOT NULL, fresh_errors INTEGER NOT NULL, mended INTEGER NOT NULL,
  PRIMARY KEY (draft, skill)) WITHOUT ROWID;
CREATE TABLE sentences (id INTEGER PRIMARY KEY, draft INTEGER NOT NULL REFERENCES drafts ON DELETE CASCADE, skill TEXT NOT NULL,
  rule TEXT NOT NULL, text TEXT NOT NULL, mark_begin INTEGER NOT NULL, mark_end INTEGER NOT NULL, replacement TEXT NOT NULL);
CREATE UNIQUE INDEX sentences_once ON sentences (rule, text, mark_begin);
CREATE TABLE attempts (id INTEGER PRIMARY KEY, skill TEXT NOT NULL, kind TEXT NOT NULL, exercise INTEGER NOT NULL, at INTEGER NOT NULL,
  was_right INTEGER NOT NULL);
CREATE TABLE cards (exercise INTEGER PRIMARY KEY, box INTEGER NOT NULL, due INTEGER NOT NULL);
)";
constexpr std::array migrations{tables};
constexpr DatabasePlan plan{.application = 0x46524541, .migrations = migrations};   // "FREA"

constexpr std::int64_t essays_compared = 60;     // the latest ones a draft may belong to
constexpr std::int64_t sentences_kept = 400;

std::int64_t seconds(std::chrono::sys_seconds at) { return at.time_since_epoch().count(); }
std::chrono::sys_seconds at_second(std::int64_t value) { return std::chrono::sys_seconds(std::chrono::seconds(value)); }
std::uint32_t small(std::int64_t value) { return static_cast<std::uint32_t>(std::clamp<std::int64_t>(value, 0, 0xFFFFFFFF)); }

std::string packed_runs(const Sketch& sketch) {
  Packer out;
  out.number(static_cast<std::uint32_t>(sketch.runs.size()));
  for (const std::uint32_t run : sketch.runs) out.number(run);
  return std::move(out).take();
}

std::vector<std::uint32_t> unpacked_runs(const std::string& bytes) {
  Unpacker from(bytes);
  std::vector<std::uint32_t> out(from.count());
  for (std::uint32_t& run : out) run = from.number();
  return out;
}

std::string day(std::chrono::sys_seconds at) {
  const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(at)};
  constexpr std::array months{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                              "November", "December"};
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
  const RememberedDraft* best = nullptr;
  double most = 0;
  for (const RememberedDraft& draft : drafts) {      // latest first: of two drafts as like, the later one
    Sketch runs_only;
    runs_only.runs = draft.runs;
    const double like = likeness(runs_only, now);
    if (like >= same_essay && (!best || (draft.essay != best->essay && like > most))) best = &draft, most = like;
  }
  if (!best) return out;
  // Run again without a change, it is compared with the draft before, so that the answer stays the same.
  for (const RememberedDraft& draft : drafts) {
    if (draft.essay != best->essay) continue;
    auto sketch = unpack_sketch(draft.sketch);
    if (!sketch) continue;
    out.known = true;
    out.essay = draft.essay;
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
  if (access != Access::read)      // what is deleted is overwritten, not only forgotten
    if (auto failed = out.database_.run("PRAGMA secure_delete = ON")) return *failed;
  if (access == Access::create) {
    std::random_device random;
    const std::uint64_t salt = static_cast<std::uint64_t>(random()) << 32 | random();
    if (auto failed = out.database_.run("INSERT OR IGNORE INTO facts VALUES ('salt', ?)", {std::to_string(salt)})) return *failed;
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

  const auto seen = database_.ask(
      "SELECT skill, at, fresh_opportunities, fresh_errors, mended, drafts.id = (SELECT min(id) FROM drafts AS d WHERE d.essay = drafts.essay), 0 "
      "FROM evidence JOIN drafts ON drafts.id = draft "
      "UNION ALL SELECT skill, at, 1, 1 - was_right, 0, 0, 1 FROM attempts ORDER BY 2");
  if (!seen) return seen.error();
  for (const Row& row : *seen)
    out.observations[row.text(0)].push_back({at_second(row.number(1)), row.real(2), row.real(3), row.real(4), row.number(5) != 0, row.number(6) != 0});

  const auto drafts = database_.ask(
      "SELECT essay, at, name, runs, sketch FROM drafts WHERE sketch IS NOT NULL AND essay IN "
      "(SELECT essay FROM drafts GROUP BY essay ORDER BY max(id) DESC LIMIT ?) ORDER BY id DESC", {essays_compared});
  if (!drafts) return drafts.error();
  for (const Row& row : *drafts)
    out.drafts.push_back({row.number(0), at_second(row.number(1)), row.text(2), unpacked_runs(row.text(3)), row.text(4)});
  return out;
}

std::optional<Error> Progress::remember(const std::vector<DraftRecord>& drafts, std::chrono::sys_seconds now) {
  if (drafts.empty()) return std::nullopt;
  return database_.together([&]() -> std::optional<Error> {
    for (const DraftRecord& draft : drafts) {
      // Read inside the transaction: another run may have written since this one began.
      auto memory = this->memory();
      if (!memory) return memory.error();
      if (auto failed = remember_one(draft, *memory, now)) return failed;
    }
    return database_.run("DELETE FROM sentences WHERE id NOT IN (SELECT id FROM sentences ORDER BY id DESC LIMIT ?)", {sentences_kept});
  });
}

std::optional<Error> Progress::remember_one(const DraftRecord& draft, Memory& memory, std::chrono::sys_seconds now) {
  const History history = memory.history(draft.sketch);
  if (draft.sketch.words == 0 || history.same_draft) return std::nullopt;
  std::int64_t essay = history.essay;
  if (!history.known) {
    if (auto failed = database_.run("INSERT INTO essays (name, began) VALUES (?, ?)", {draft.name, seconds(now)})) return failed;
    essay = database_.last_id();
  }
  std::map<std::string, SkillRow> before;
  DraftComparison change;
  if (history.last) {
    change = compare(*history.last, draft.sketch);
    const auto rows = database_.ask("SELECT skill, opportunities FROM evidence WHERE draft = (SELECT max(id) FROM drafts WHERE essay = ?)", {essay});
    if (!rows) return rows.error();
    for (const Row& row : *rows) before[row.text(0)].opportunities = small(row.number(1));
  }
  if (auto failed = database_.run("INSERT INTO drafts (essay, at, name, words, content, fixed, removed, still, fresh, runs, sketch) "
                                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                  {essay, seconds(now), draft.name, std::int64_t{draft.sketch.words},
                                   static_cast<std::int64_t>(draft.sketch.content()), std::int64_t{change.fixed}, std::int64_t{change.removed},
                                   std::int64_t{change.still_there}, std::int64_t{change.fresh}, Blob{packed_runs(draft.sketch)}, Blob{pack(draft.sketch)}}))
    return failed;
  const std::int64_t id = database_.last_id();
  for (const Evidence& seen : draft.evidence) {
    std::int64_t opportunities = seen.opportunities, errors = seen.errors, mended = 0;
    if (history.last) {        // only what is new in this draft is evidence; the rest was counted before
      errors = 0;
      for (const SkillChange& one : change.skills)
        if (one.skill == seen.skill) errors = one.fresh, mended = one.fixed;
      opportunities = std::max<std::int64_t>(errors, std::int64_t{seen.opportunities} - before[seen.skill].opportunities);
    }
    if (auto failed = database_.run("INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?)",
                                    {id, seen.skill, std::int64_t{seen.opportunities}, std::int64_t{seen.errors}, opportunities, errors, mended}))
      return failed;
  }
  // Two sketches an essay are enough to compare with; older drafts keep their numbers only.
  if (auto failed = database_.run("UPDATE drafts SET runs = NULL, sketch = NULL WHERE essay = ? AND id NOT IN "
                                  "(SELECT id FROM drafts WHERE essay = ? ORDER BY id DESC LIMIT 2)", {essay, essay}))
    return failed;
  if (!memory.profile.sentences) return std::nullopt;
  for (const PracticeSentence& one : draft.sentences)
    if (auto failed = database_.run("INSERT OR IGNORE INTO sentences (draft, skill, rule, text, mark_begin, mark_end, replacement) VALUES (?, ?, ?, ?, ?, ?, ?)",
                                    {id, one.skill, one.rule, one.text, std::int64_t{number(one.mark.begin)}, std::int64_t{number(one.mark.end)}, one.replacement}))
      return failed;
  return std::nullopt;
}

Result<std::vector<DraftRow>> Progress::drafts() {
  const auto rows = database_.ask("SELECT id, essay, at, name, words, fixed, removed, still, fresh FROM drafts ORDER BY id");
  if (!rows) return rows.error();
  const auto evidence = database_.ask("SELECT draft, skill, opportunities, errors, fresh_opportunities, fresh_errors, mended FROM evidence ORDER BY draft, skill");
  if (!evidence) return evidence.error();
  std::vector<DraftRow> out;
  std::map<std::int64_t, std::size_t> place;
  std::map<std::int64_t, bool> begun;
  for (const Row& row : *rows) {
    place[row.number(0)] = out.size();
    out.push_back({row.number(1), at_second(row.number(2)), row.text(3), small(row.number(4)), small(row.number(5)), small(row.number(6)),
                   small(row.number(7)), small(row.number(8)), !std::exchange(begun[row.number(1)], true), {}});
  }
  for (const Row& row : *evidence)
    if (const auto at = place.find(row.number(0)); at != place.end())
      out[at->second].skills.push_back({row.text(1), small(row.number(2)), small(row.number(3)), small(row.number(4)), small(row.number(5)), small(row.number(6))});
  return out;
}

Result<std::vector<PracticeSentence>> Progress::sentences() {
  const auto rows = database_.ask("SELECT skill, rule, text, mark_begin, mark_end, replacement FROM sentences ORDER BY id DESC");
  if (!rows) return rows.error();
  std::vector<PracticeSentence> out;
  for (const Row& row : *rows) {
    const Span mark{Offset{small(row.number(3))}, Offset{small(row.number(4))}};
    if (mark.begin <= mark.end && number(mark.end) <= row.text(2).size())
      out.push_back({row.text(0), row.text(1), row.text(2), mark, row.text(5)});
  }
  return out;
}

Result<std::vector<Attempt>> Progress::attempts() {
  const auto rows = database_.ask("SELECT skill, kind, exercise, at, was_right FROM attempts ORDER BY id");
  if (!rows) return rows.error();
  std::vector<Attempt> out;
  for (const Row& row : *rows)
    out.push_back({row.text(0), row.text(1), static_cast<std::uint64_t>(row.number(2)), at_second(row.number(3)), row.number(4) != 0});
  return out;
}

Result<std::vector<Card>> Progress::cards() {
  const auto rows = database_.ask("SELECT exercise, box, due FROM cards");
  if (!rows) return rows.error();
  std::vector<Card> out;
  for (const Row& row : *rows)
    out.push_back({static_cast<std::uint64_t>(row.number(0)), static_cast<int>(row.number(1)), at_second(row.number(2))});
  return out;
}

std::optional<Error> Progress::practised(const std::vector<Attempt>& attempts, const std::vector<Card>& cards) {
  return database_.together([&]() -> std::optional<Error> {
    for (const Attempt& one : attempts)
      if (auto failed = database_.run("INSERT INTO attempts (skill, kind, exercise, at, was_right) VALUES (?, ?, ?, ?, ?)",
                                      {one.skill, one.kind, static_cast<std::int64_t>(one.exercise), seconds(one.at), std::int64_t{one.right}}))
        return failed;
    for (const Card& card : cards)
      if (auto failed = database_.run("INSERT OR REPLACE INTO cards VALUES (?, ?, ?)",
                                      {static_cast<std::int64_t>(card.exercise), std::int64_t{card.box}, seconds(card.due)}))
        return failed;
    return std::nullopt;
  });
}

}  // namespace firstread
