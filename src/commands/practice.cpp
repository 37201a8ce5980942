// Short exercises from the writer's own sentences and the rules' examples, answers judged at once. One line in, one
// line out: the same in a terminal, for a screen reader and for a test.
#include <algorithm>
#include <istream>
#include <ostream>

#include "app/command.h"
#include "app/recall.h"
#include "app/reviews.h"
#include "app/session.h"
#include "report/palette.h"
#include "report/snippet.h"
#include "skills/examiner.h"
#include "skills/practice.h"
#include "skills/record.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr Option options[] = {
    {"--exercises", "-n", OptionType::number, "NUMBER", "How many to do", {}, "5"},
    {"--plain", "", OptionType::flag, "", "No colours and no carets: places are named in words, for screen readers"},
    {"--dialect", "", OptionType::text, "DIALECT", "en-US, en-GB, en-GB-ize, en-CA or en-AU"},
};
constexpr Operand operands[] = {
    {"SKILL", "what to practise; without one, your goals and what needs it most", false, false},
    {"FILE", "a draft to take sentences from", false, true}};

constexpr std::size_t most_exercises = 50, skills_chosen = 2;

int trouble(World& world, const Error& error) {
  world.err << "firstread: " << error.text() << "\n";
  return status_trouble;
}

// Goals that are not held yet, then what needs it most; the first skill there is when nothing is known.
std::vector<std::string> chosen(const Memory* memory, const std::vector<Skill>& skills, std::chrono::sys_seconds now) {
  std::vector<std::string> out;
  if (!memory) return out;
  std::vector<std::pair<double, std::string>> open;
  for (const Skill& skill : skills) {
    const auto seen = memory->observations.find(skill.id);
    const OpportunityKind* kind = opportunity_kind(skill.opportunities);
    const bool goal =
        std::find(memory->profile.goals.begin(), memory->profile.goals.end(), skill.id) != memory->profile.goals.end();
    if (seen == memory->observations.end() && !goal) continue;
    double errors = 0;
    if (seen != memory->observations.end())
      for (const Observation& one : seen->second) errors += one.errors;
    const Mastery held = mastery(seen == memory->observations.end() ? std::vector<Observation>{} : seen->second,
                                 kind ? kind->held_at : 0.95, now);
    if (held.standing != Standing::held && (goal || errors > 0))
      open.emplace_back(held.chance - (goal ? 1 : 0), skill.id);
  }
  std::stable_sort(open.begin(), open.end());
  for (const auto& [chance, skill] : open)
    if (out.size() < skills_chosen) out.push_back(skill);
  return out;
}

class Sitting {
 public:
  Sitting(World& world, const Session& session, const Format& plain, bool spoken)
      : world_(world),
        session_(session),
        examiner_(session.english(), session.rules(), plain),
        spoken_(spoken),
        colours_(palette(world.terminal.colour && !spoken)),
        width_(std::min(world.terminal.width, session.config().comfort ? 66 : 80)) {}

  // False when the writer stopped.
  bool one(const Exercise& exercise, std::size_t number, std::size_t of) {
    const Skill* skill = find(session_.skills(), exercise.skill);
    world_.out << "\n"
               << colours_.strong << number << " of " << of << colours_.end << " – " << name(exercise.kind) << " – "
               << (skill ? skill->title : exercise.skill) << (exercise.own ? " – your own sentence" : "") << "\n";
    if (exercise.options.empty()) {
      say(exercise.text, 2);
      if (exercise.kind == ExerciseKind::fix) show_place(exercise);
    } else {
      for (std::size_t k = 0; k < exercise.options.size(); ++k)
        say(std::string(1, static_cast<char>('a' + k)) + ") " + exercise.options[k], 2);
    }
    world_.out << task(exercise.kind) << "\n> " << std::flush;
    std::string typed;
    if (!std::getline(world_.in, typed)) {
      world_.out << "\n";
      return false;
    }
    if (!typed.empty() && typed.back() == '\r') typed.pop_back();
    if (typed == "q") return false;
    if (typed.empty()) {
      world_.out << "Left out.\n";
      return true;
    }
    const Judgement judged = examiner_.judge(exercise, typed);
    say(judged.said, 0);
    const auto now = std::chrono::floor<std::chrono::seconds>(world_.now());
    attempts.push_back({exercise.skill, std::string(name(exercise.kind)), exercise.id, now, judged.right});
    return true;
  }

  std::vector<Attempt> attempts;

 private:
  void say(std::string_view words, int indent) {
    for (const std::string& line : wrapped(words, width_ - indent))
      world_.out << std::string(static_cast<std::size_t>(indent), ' ') << line << "\n";
  }

  // In words where carets would not be heard, or where the sentence takes more than a line.
  void show_place(const Exercise& exercise) {
    const std::string marked = exercise.text.substr(number(exercise.mark.begin), length(exercise.mark));
    if (marked.empty()) return;
    if (spoken_ || cells(exercise.text) + 2 > width_) {
      say("The place: “" + marked + "”", 2);
      return;
    }
    const int before = cells(std::string_view(exercise.text).substr(0, number(exercise.mark.begin)));
    world_.out << "  " << std::string(static_cast<std::size_t>(before), ' ') << colours_.pointer
               << std::string(static_cast<std::size_t>(std::max(1, cells(marked))), '^') << colours_.end << "\n";
  }

  World& world_;
  const Session& session_;
  Examiner examiner_;
  bool spoken_;
  Palette colours_;
  int width_;
};

void close(World& world, const Sitting& sitting, bool remembered) {
  const auto right =
      std::count_if(sitting.attempts.begin(), sitting.attempts.end(), [](const Attempt& one) { return one.right; });
  if (sitting.attempts.empty()) return;
  world.out << "\n" << right << " of " << sitting.attempts.size() << " right.";
  if (remembered && static_cast<std::size_t>(right) < sitting.attempts.size())
    world.out << " The others come back in the next practice.";
  else if (remembered)
    world.out << " They come back in a few days.";
  if (!remembered) world.out << " Nothing of it is remembered; \"firstread profile init\" would change that.";
  world.out << "\n";
}

std::vector<PracticeSentence> from_drafts(World& world, const Session& session, const CommandLine& line, bool& failed) {
  std::vector<PracticeSentence> out;
  for (std::size_t k = 1; k < line.operands().size(); ++k) {
    auto document = session.read(line.operands()[k]);
    if (!document) {
      trouble(world, document.error());
      failed = true;
      continue;
    }
    const Analysis analysis = session.analyse(*std::move(document));
    for (PracticeSentence& one : practice_sentences(analysis, session.findings(analysis).findings))
      out.push_back(std::move(one));
  }
  return out;
}

int run(World& world, const CommandLine& line) {
  std::vector<std::string> warnings;
  const Recall known = recall(world, warnings);
  for (const std::string& warning : warnings) world.err << "firstread: " << warning << "\n";
  ReadConfig read =
      read_config(world, find_assignment(world.files, world.folder),
                  line.given("--dialect") ? Overrides{{"dialect", {line.text("--dialect")}}} : Overrides{});
  if (known.memory) apply(known.memory->profile, read.config);
  read.config.tier = Tier::ask;  // examples of every rule are worth practising with
  auto opening = read.mistakes.empty() ? Session::open(world, std::move(read.config), known)
                                       : Session::Opening{nullptr, read.mistakes};
  for (const Error& mistake : opening.mistakes) trouble(world, mistake);
  if (!opening.session) return status_trouble;
  const Session& session = *opening.session;
  const auto plain = choose(session.formats(), "plain", "", "");
  if (!plain) return trouble(world, plain.error());

  const auto now = std::chrono::floor<std::chrono::seconds>(world.now());
  std::vector<std::string> wanted = chosen(known.memory.get(), session.skills(), now);
  if (!line.operands().empty()) {
    if (!find(session.skills(), line.operands()[0]))
      return trouble(world, {"there is no skill “" + line.operands()[0] + "”; \"firstread skills\" lists them"});
    wanted = {line.operands()[0]};
  }
  bool failed = false;
  std::vector<PracticeSentence> own = from_drafts(world, session, line, failed);
  if (failed) return status_trouble;
  std::map<std::uint64_t, Card> cards;
  if (known.memory) {
    auto progress = Progress::open(progress_file(world), Progress::Access::read);
    auto sentences = progress ? progress->sentences() : Result<std::vector<PracticeSentence>>(progress.error());
    auto kept = progress ? progress->cards() : Result<std::vector<Card>>(progress.error());
    if (sentences) own.insert(own.end(), sentences->begin(), sentences->end());
    if (kept)
      for (const Card& card : *kept) cards[card.exercise] = card;
  }
  std::vector<const Rule*> rules;
  for (const ActiveRule& active : session.rules().rules()) rules.push_back(active.rule);
  const auto all = exercises(rules, session.skills(), own, wanted);
  const std::size_t count =
      std::clamp<std::size_t>(std::strtoul(line.text("--exercises", "5").c_str(), nullptr, 10), 1, most_exercises);
  const auto due = next_exercises(all, cards, now, count);
  if (due.empty()) {
    world.out << (all.empty() ? "There are no exercises for this skill yet.\n"
                              : "Nothing is due today. What you did comes back in a few days.\n");
    return status_nothing;
  }
  world.out << "Type an answer and press Enter. An empty line leaves one out; q stops.\n";
  Sitting sitting(world, session, **plain, line.flag("--plain"));
  for (std::size_t k = 0; k < due.size(); ++k)
    if (!sitting.one(due[k], k + 1, due.size())) break;
  close(world, sitting, known.memory != nullptr);
  if (!known.memory || sitting.attempts.empty()) return status_nothing;
  std::vector<Card> moved;
  for (const Attempt& one : sitting.attempts) {
    const auto card = cards.find(one.exercise);
    moved.push_back(
        after(card == cards.end() ? std::nullopt : std::optional(card->second), one.exercise, one.right, now));
  }
  auto progress = Progress::open(progress_file(world), Progress::Access::write);
  const auto unkept = progress ? progress->practised(sitting.attempts, moved) : std::optional(progress.error());
  if (unkept) world.err << "firstread: this practice was not remembered: " << unkept->text() << "\n";
  return status_nothing;
}

}  // namespace
extern const Command command_practice{
    .name = "practice",
    .summary = "Short exercises from your own sentences and the rules' examples",
    .description =
        "Exercises of four kinds: find it, fix it, choose, combine. What you type is judged at once by the same rules "
        "that "
        "mark a draft. With a profile, what was right comes back after days, what was not in the next practice.",
    .options = options,
    .operands = operands,
    .run = run};
}  // namespace firstread
