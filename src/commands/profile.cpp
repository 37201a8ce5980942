// What the writer says of himself, and the file that remembers his drafts: made, shown, changed, taken along, deleted.
#include <istream>
#include <ostream>

#include "app/command.h"
#include "app/exported.h"
#include "app/session.h"
#include "report/snippet.h"
#include "skills/progress.h"

namespace firstread {
namespace {

constexpr Option options[] = {
    {"--goals", "", OptionType::text, "SKILLS", "What to get better at: skills, separated by commas"},
    {"--aim", "", OptionType::text, "WORDS", "What the writing is for, in your own words"},
    {"--level", "", OptionType::text, "LEVEL", "A1 to C2, grade-1 to grade-12, or university"},
    {"--first-language", "", OptionType::text, "LANGUAGE", "Your first language: es, zh, ar and so on"},
    {"--dialect", "", OptionType::text, "DIALECT", "The English you write: en-US, en-GB, en-GB-ize, en-CA or en-AU"},
    {"--comfort", "", OptionType::text, "ON", "Reading comfort: more space, short lines (on or off)"},
    {"--sentences", "", OptionType::text, "ON", "Whether your own sentences may be kept for practice (on or off)"},
    {"--ask", "", OptionType::flag, "", "Ask each question, also where the input is not a terminal"},
    {"--yes", "", OptionType::flag, "", "Delete without asking again"},
};
constexpr Operand operands[] = {
    {"ACTION", "init, show, set, export or delete", false, false},
    {"KEY", "for set: goals, aim, level, first-language, dialect, comfort or sentences", false, false},
    {"VALUE", "for set: what it is from now on", false, true}};

struct Question {
  std::string_view key, option, words;
};
constexpr Question questions[] = {
    {"goals", "--goals",
     "What do you want to get better at? Skills, separated by commas; \"firstread skills\" lists them."},
    {"aim", "--aim", "What is your writing for? One sentence of your own."},
    {"level", "--level", "What is your level? A1 to C2, grade-1 to grade-12, or university."},
    {"first-language", "--first-language", "What is your first language? Its short name: es, zh, ar …"},
    {"dialect", "--dialect", "Which English do you write? en-US, en-GB, en-GB-ize, en-CA or en-AU."},
    {"comfort", "--comfort", "Do you want reading comfort, with more space and short lines? yes or no."},
    {"sentences", "--sentences", "May your own sentences be kept here, on this machine, for practice? yes or no."},
};

int trouble(World& world, const Error& error) {
  world.err << "firstread: " << error.text() << "\n";
  return status_trouble;
}

int no_profile(World& world) {
  world.err << "firstread: there is no profile yet; \"firstread profile init\" makes one\n";
  return status_trouble;
}

bool is_there(const std::filesystem::path& file) {
  std::error_code ignored;
  return std::filesystem::exists(file, ignored);
}

// An empty line keeps what is there. An answer that cannot be is explained, and asked for again.
void ask(World& world, Profile& profile, const std::vector<Skill>& skills) {
  for (const Question& question : questions) {
    for (bool done = false; !done;) {
      for (const std::string& line : wrapped(question.words, world.terminal.width)) world.out << line << "\n";
      world.out << "> " << std::flush;
      std::string answer;
      if (!std::getline(world.in, answer)) {
        world.out << "\n";
        return;
      }
      if (!answer.empty() && answer.back() == '\r') answer.pop_back();
      const auto wrong = answer.empty() ? std::nullopt : set(profile, question.key, answer, skills);
      if (wrong) world.out << wrong->message << ".\n";
      done = !wrong;
    }
  }
}

void show(World& world, const Profile& profile, const std::filesystem::path& file) {
  for (const auto& [key, value] : pairs(profile))
    world.out << key << ":" << std::string(16 - key.size(), ' ') << (value.empty() ? "not said" : value) << "\n";
  world.out << "kept in:         " << file.string() << "\n";
}

int init(World& world, const CommandLine& line, const std::filesystem::path& file, const std::vector<Skill>& skills) {
  if (is_there(file)) {
    world.err << "firstread: there is a profile already; \"firstread profile show\" shows it, \"firstread profile set "
                 "KEY VALUE\" changes it\n";
    return status_trouble;
  }
  Profile profile;
  bool said = false;
  for (const Question& question : questions) {
    if (!line.given(question.option)) continue;
    said = true;
    if (const auto wrong = set(profile, question.key, line.text(question.option), skills))
      return trouble(world, *wrong);
  }
  if (line.flag("--ask") || (world.terminal.in_is_person && !said)) ask(world, profile, skills);
  auto progress = Progress::open(file, Progress::Access::create);
  if (!progress) return trouble(world, progress.error());
  if (const auto failed = progress->set_profile(profile)) return trouble(world, *failed);
  world.out << "From now on firstread remembers what your drafts show, on this machine only.\n";
  show(world, profile, file);
  return status_nothing;
}

int change(World& world, const CommandLine& line, const std::filesystem::path& file, const std::vector<Skill>& skills) {
  if (line.operands().size() < 2) {
    world.err << "firstread: set wants a key and a value, as in \"firstread profile set level B1\"\n";
    return status_trouble;
  }
  auto progress = Progress::open(file, Progress::Access::write);
  if (!progress) return trouble(world, progress.error());
  auto profile = progress->profile();
  if (!profile) return trouble(world, profile.error());
  std::string value;
  for (std::size_t k = 2; k < line.operands().size(); ++k) value += (k == 2 ? "" : " ") + line.operands()[k];
  if (const auto wrong = set(*profile, line.operands()[1], value, skills)) return trouble(world, *wrong);
  if (const auto failed = progress->set_profile(*profile)) return trouble(world, *failed);
  show(world, *profile, file);
  return status_nothing;
}

int take_along(World& world, const std::filesystem::path& file) {
  auto progress = Progress::open(file, Progress::Access::read);
  if (!progress) return trouble(world, progress.error());
  const auto all = exported(*progress);
  if (!all) return trouble(world, all.error());
  world.out << *all;
  return status_nothing;
}

int remove(World& world, const CommandLine& line, const std::filesystem::path& file) {
  if (!line.flag("--yes")) {
    world.out << "This deletes your profile, the history of your drafts and your practice. Type yes to go on.\n> "
              << std::flush;
    std::string answer;
    if (!std::getline(world.in, answer) || answer != "yes") {
      world.out << "Nothing was deleted.\n";
      return status_nothing;
    }
  }
  std::error_code failed;
  for (const char* ending : {"-journal", "-wal", "-shm"}) std::filesystem::remove(file.string() + ending, failed);
  if (!std::filesystem::remove(file, failed))
    return trouble(world, {"the file cannot be deleted: " + failed.message(), file.string()});
  world.out << "Deleted. Nothing is remembered any more.\n";
  return status_nothing;
}

int run(World& world, const CommandLine& line) {
  const std::string action = line.operands().empty() ? "show" : line.operands().front();
  const std::filesystem::path file = progress_file(world);
  if (file.empty())
    return trouble(world,
                   {"there is no home folder to keep a profile in; FIRSTREAD_PROGRESS=FILE names another place"});
  if (action != "init" && action != "show" && action != "set" && action != "export" && action != "delete")
    return trouble(world, {"profile can init, show, set, export or delete, not “" + action + "”"});
  if (action != "init" && !is_there(file)) return no_profile(world);
  if (action == "export") return take_along(world, file);
  if (action == "delete") return remove(world, line, file);
  if (action == "show") {
    auto progress = Progress::open(file, Progress::Access::read);
    auto profile = progress ? progress->profile() : Result<Profile>(progress.error());
    if (!profile) return trouble(world, profile.error());
    show(world, *profile, file);
    return status_nothing;
  }
  std::vector<Error> mistakes;
  const Stock stock =
      read_stock(world, read_config(world, find_assignment(world.files, world.folder), {}).config, mistakes);
  for (const Error& mistake : mistakes) trouble(world, mistake);
  if (!mistakes.empty()) return status_trouble;
  return action == "init" ? init(world, line, file, stock.skills) : change(world, line, file, stock.skills);
}

}  // namespace
extern const Command command_profile{
    .name = "profile",
    .summary = "Your goals, level, first language and reading comfort",
    .description =
        "With a profile, firstread knows your goals and remembers what each draft showed: skills, numbers, and the "
        "sentences kept for practice, never a whole text. Nothing is remembered before \"profile init\". All of it is "
        "one file on this machine that only you can read; \"export\" prints it and \"delete\" deletes it.",
    .options = options,
    .operands = operands,
    .run = run};
}  // namespace firstread
