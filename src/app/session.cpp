#include "app/session.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "app/baseline.h"
#include "app/names.h"
#include "app/requirements.h"
#include "app/share.h"
#include "report/compose.h"
#include "report/grading.h"
#include "rules/engine.h"
#include "skills/coach.h"

namespace firstread {
namespace {

constexpr std::size_t head_bytes = 4096;  // what a format may look at to recognise itself

std::vector<std::string> names_of(const std::vector<Entry>& entries) {
  std::vector<std::string> out;
  for (const Entry& entry : entries) out.push_back(entry.name);
  return out;
}

Result<std::string> standard_input(std::istream& in) {
  std::string out;
  char piece[1 << 16];
  while (in.read(piece, sizeof piece) || in.gcount() > 0) {
    out.append(piece, static_cast<std::size_t>(in.gcount()));
    if (out.size() > Files::most_bytes)
      return Error{"standard input is larger than 64 MB, the most that is read at once", "-", 0};
  }
  return out;
}

}  // namespace

Session::Opening Session::open(const World& world, Config config, Recall recall) {
  Opening out;
  std::unique_ptr<Session> session(new Session(world, std::move(config), std::move(recall)));
  const Config& settings = session->config_;
  Stock stock = read_stock(world, settings, out.mistakes);
  const auto share = share_folder(world);
  if (!share) return out;
  const auto dictionaries = *share / "dictionaries";
  if (!stock.rules.empty()) check_names(settings, stock, dialect_tags(world.files, dictionaries), out.mistakes);
  const auto& memory = session->recall_.memory;
  auto english = English::load(world.files, {.dictionaries = dictionaries,
                                             .hunspell = hunspell_folders(world),
                                             .dialect = settings.dialect,
                                             .accepted = names_of(settings.accept),
                                             .rejected = names_of(settings.reject),
                                             .first_language = memory ? memory->profile.first_language : "",
                                             .today = std::chrono::floor<std::chrono::days>(world.now())});
  if (!english) {
    if (out.mistakes.empty()) out.mistakes.push_back(english.error());  // an unknown dialect was named already
    return out;
  }
  session->english_ = std::make_shared<const English>(*std::move(english));
  session->skills_ = std::move(stock.skills);
  auto [rules, mistakes] = RuleSet::make(in_force(std::move(stock.rules), settings), all_checks(), *session->english_);
  session->rules_ = std::move(rules);
  for (const ActiveRule& active : session->rules_.rules())
    if (session->watched_.empty() || session->watched_.back() != active.rule->skill)
      session->watched_.push_back(active.rule->skill);
  out.mistakes.insert(out.mistakes.end(), mistakes.begin(), mistakes.end());
  if (out.mistakes.empty()) out.session = std::move(session);
  return out;
}

Result<Document> Session::parsed(const Source& source, const std::string& asked) const {
  const auto format = choose(all_formats(), asked, source.name(), source.text().substr(0, head_bytes));
  if (!format) return format.error();
  return parse(source, **format);
}

Result<Document> Session::read(const std::string& path, const std::string& asked) const {
  return read(path, path == "-" ? standard_input(world_.in) : world_.files.read(world_.folder / path), asked);
}

Result<Document> Session::read(const std::string& name, Result<std::string> bytes, const std::string& asked) const {
  if (!bytes) return Error{bytes.error().message, name, bytes.error().line};
  const auto format = choose(all_formats(), asked, name, std::string_view(*bytes).substr(0, head_bytes));
  if (!format) return format.error();
  return read_document(name, *std::move(bytes), **format);
}

std::span<const Format* const> Session::formats() const { return all_formats(); }

Analysis Session::analyse(Document document) const {
  return english_->analyse(std::move(document), rules_.needs_trees());
}

Resolved Session::findings(const Analysis& analysis) const {
  return resolve(check(analysis, rules_), analysis, {.ignored = config_.ignore, .directives = config_.directives});
}

FileReport Session::report(const Analysis& analysis, const Resolved& found) const {
  CoachInput input{.analysis = analysis,
                   .findings = found.findings,
                   .skills = skills_,
                   .watched = watched_,
                   .focus = names_of(config_.focus),
                   .goals = names_of(config_.assignment.goals),
                   .level = config_.assignment.level,
                   .file = analysis.source().name()};
  for (const Entry& weight : config_.assignment.weights)
    input.weights[weight.name] = static_cast<double>(hundredths(weight.value).value_or(100)) / 100;
  input.now = std::chrono::floor<std::chrono::seconds>(world_.now());
  ComposeOptions options{.skills = skills_, .reveal = config_.reveal};
  for (const Entry& note : config_.assignment.notes) options.notes.emplace_back(note.name, note.value);
  Acquaintance known(recall_, analysis, found.findings);
  std::string trouble;
  const auto earlier = earlier_draft(analysis.source().name(), trouble);
  if (earlier)
    known.since(sketch(*earlier, findings(*earlier).findings, known.salt()),
                recall_.revision ? recall_.revision->name() : recall_.since);
  known.enter(input);
  const Lesson lesson = coach(input);
  FileReport out = compose(analysis, found, lesson, options);
  if (!trouble.empty()) out.warnings.push_back(trouble);
  if (recall_.only_new && trouble.empty()) {
    std::set<std::string> old;
    if (lesson.since)
      for (std::size_t k = 0; k < out.notes.size(); ++k)
        if (lesson.since->now[k] == Fate::still_there) old.insert(out.notes[k].fingerprint);
    leave_out(out, [&](const Note& note) { return old.count(note.fingerprint) > 0; });
  }
  out.clear = clear_skills(out);
  out.draft = known.record(input);
  out.requirements = requirements(config_.assignment, analysis, out);
  if (const auto most = hundredths(config_.assignment.points)) {
    std::vector<std::pair<std::string, std::int64_t>> weights;
    for (const Entry& weight : config_.assignment.weights)
      weights.emplace_back(weight.name, hundredths(weight.value).value_or(0));
    out.points = grade(out, *most, weights);
    for (Points& points : out.points)
      if (const Skill* skill = find(skills_, points.name)) points.title = skill->title;
  }
  return out;
}

// Of the skills that the assignment names, or else of all that a rule in force looks for.
std::vector<std::pair<std::string, std::string>> Session::clear_skills(const FileReport& report) const {
  std::vector<std::string> asked = names_of(config_.assignment.goals);
  for (const Entry& weight : config_.assignment.weights) asked.push_back(weight.name);
  std::vector<std::pair<std::string, std::string>> out;
  for (const Skill& skill : skills_) {
    const bool watched = std::find(watched_.begin(), watched_.end(), skill.id) != watched_.end();
    const bool wanted = asked.empty() || std::find(asked.begin(), asked.end(), skill.id) != asked.end();
    const bool found = std::any_of(report.skills.begin(), report.skills.end(),
                                   [&](const SkillCount& count) { return count.skill == skill.id; });
    if (watched && wanted && !found) out.emplace_back(skill.id, skill.title);
  }
  return out;
}

std::optional<Analysis> Session::earlier_draft(const std::string& path, std::string& trouble) const {
  if (recall_.revision) {
    auto bytes = recall_.revision->bytes(world_, path);
    if (!bytes) return std::nullopt;  // all of it is new
    auto document = read(path, *std::move(bytes), "");
    if (document) return analyse(*std::move(document));
    trouble = "as it stood at " + recall_.revision->name() + ": " + document.error().text();
  } else if (recall_.since == "last") {
    if (!recall_.memory)
      trouble = "no draft is remembered yet; \"firstread profile init\" begins to, and --since FILE needs no memory";
  } else if (!recall_.since.empty()) {
    auto document = read(recall_.since);
    if (document) return analyse(*std::move(document));
    trouble = document.error().text();
  }
  return std::nullopt;
}

FileReport Session::review(const std::string& path, const std::string& format) const {
  return review(path, path == "-" ? standard_input(world_.in) : world_.files.read(world_.folder / path), format);
}

FileReport Session::review(const std::string& name, Result<std::string> bytes, const std::string& format) const {
  auto document = read(name, std::move(bytes), format);
  if (!document) return {.file = name, .trouble = document.error().text()};
  const Analysis analysis = analyse(*std::move(document));
  return report(analysis, findings(analysis));
}

FileReport Session::review(const Source& source, const std::string& format) const {
  auto document = parsed(source, format);
  if (!document) return {.file = source.name(), .trouble = document.error().text()};
  const Analysis analysis = analyse(*std::move(document));
  return report(analysis, findings(analysis));
}

}  // namespace firstread
