// Begins an assignment: a commented .firstread.yaml, from options or from what is asked at the terminal.
#include <istream>
#include <optional>

#include "app/choices.h"
#include "app/command.h"
#include "app/config.h"
#include "app/reviews.h"
#include "base/strings.h"

namespace firstread {
namespace {

constexpr std::string_view registers[] = {"formal", "neutral", "informal"};
constexpr std::string_view reveals[] = {"hint", "explain", "answer"};
constexpr std::string_view styles[] = {"none", "mla", "apa"};
constexpr Option options[] = {
    {"--title", "", OptionType::text, "WORDS", "What the assignment is called"},
    {"--words", "", OptionType::text, "RANGE", "How many words: 500-900, 500- or -900"},
    {"--paragraphs", "", OptionType::text, "RANGE", "How many paragraphs: 4, 4- or 4-6"},
    {"--headings", "", OptionType::texts, "WORDS", "Headings it must have"},
    {"--sources", "", OptionType::text, "RANGE", "How many entries its list of sources has: 3- or 3-10"},
    {"--style", "", OptionType::text, "STYLE", "The form of its sources; none: sources are not looked at", styles},
    {"--goals", "", OptionType::texts, "SKILLS", "Skills it trains"},
    {"--level", "", OptionType::text, "LEVEL", "grade-1 … grade-12, A1 … C2, or university"},
    {"--register", "", OptionType::text, "REGISTER", "How formal the text is to be", registers},
    {"--reveal", "", OptionType::text, "HOW-MUCH", "What findings tell", reveals, "answer"},
    {"--points", "", OptionType::text, "NUMBER", "The most points an essay can have; without it nothing is graded"},
    {"--weights", "", OptionType::texts, "NAME=NUMBER", "What the points are shared by: words=1, commas=2"},
    {"--lock", "", OptionType::texts, "NAMES", "What students cannot change: reveal, rules, tier, inline-directives"},
    {"--dialect", "", OptionType::text, "DIALECT", "en-US, en-GB, en-GB-ize, en-CA or en-AU"},
};
constexpr Operand operands[] = {{"WHAT", "assignment", true}, {"FOLDER", "where to write it; without it, here"}};

struct Wishes {
  std::string title, words, paragraphs, headings, sources, style, goals, reg, level, reveal, points, weights, lock,
      dialect;
};

std::string asked(World& world, std::string_view question) {
  world.err << question << " " << std::flush;
  std::string out;
  std::getline(world.in, out);
  return out;
}

std::string quoted(const std::string& words) {  // a YAML text in single quotation marks
  std::string out = "'";
  for (const char c : words) out += c == '\'' ? std::string("''") : std::string(1, c);
  return out + "'";
}

// "500-900" → "min: 500, max: 900"; a number alone is the least there may be.
Result<std::string> range(std::string_view of, const std::string& given) {
  const auto dash = given.find('-');
  const std::string min = given.substr(0, dash), max = dash == std::string::npos ? "" : given.substr(dash + 1);
  if ((min + max).empty() || (min + max).find_first_not_of("0123456789") != std::string::npos)
    return Error{"“" + given + "” is no range of " + std::string(of) + "; it may be 500-900, 500- or -900"};
  std::string out = min.empty() ? "" : "min: " + min;
  if (!max.empty()) out += (out.empty() ? "max: " : ", max: ") + max;
  return out;
}

// "words=1, commas=2" → "words: 1, commas: 2"
Result<std::string> weights(const std::string& given) {
  std::string out;
  for (const std::string_view part : split(given, ',')) {
    const auto is = part.find('=');
    if (is == std::string_view::npos)
      return Error{"“" + std::string(trimmed(part)) + "” is no weight; it may be commas=2 or words=1.5"};
    out += (out.empty() ? "" : ", ") + std::string(trimmed(part.substr(0, is))) + ": " +
           std::string(trimmed(part.substr(is + 1)));
  }
  return out;
}

std::string line_of(bool given, const std::string& text, std::string_view comment) {
  std::string out = (given ? "  " : "  # ") + text;
  if (out.size() < 44) out.resize(44, ' ');
  return out + " # " + std::string(comment) + "\n";
}

Result<std::string> file_of(const Wishes& wishes) {
  std::string out = "# What this assignment asks. Students see it with: firstread expect\nassignment:\n";
  std::optional<Error> mistake;
  // A line that was asked for, or a comment that shows what could stand there.
  const auto add = [&](const std::string& key, const std::string& given, std::string_view usual,
                       std::string_view comment) {
    out += line_of(!given.empty(), key + ": " + (given.empty() ? std::string(usual) : given), comment);
  };
  const auto ranged = [&](std::string_view of, const std::string& given) {
    if (given.empty()) return std::string();
    auto read = range(of, given);
    if (!read && !mistake) mistake = read.error();
    return read ? *std::move(read) : std::string();
  };
  const auto braced = [](const std::string& inner) { return inner.empty() ? inner : "{" + inner + "}"; };
  const auto listed = [](const std::string& inner) { return inner.empty() ? inner : "[" + inner + "]"; };
  std::string sources = ranged("sources", wishes.sources), shares;
  if (!wishes.style.empty()) sources += (sources.empty() ? "style: " : ", style: ") + wishes.style;
  if (!wishes.weights.empty()) {
    auto read = weights(wishes.weights);
    if (!read) return read.error();
    shares = *std::move(read);
  }
  add("title", quoted(wishes.title.empty() ? "Essay" : wishes.title), "", "what it is called");
  add("goals", listed(wishes.goals), "[commas, agreement]", "skills it trains; see: firstread skills");
  add("words", braced(ranged("words", wishes.words)), "{min: 500, max: 900}", "how long");
  add("paragraphs", braced(ranged("paragraphs", wishes.paragraphs)), "{min: 4}", "how many");
  add("headings", listed(wishes.headings), "[Introduction, Conclusion]", "headings it must have");
  add("sources", braced(sources), "{min: 3, style: mla}", "entries of its list of sources");
  add("register", wishes.reg, "formal", "formal, neutral or informal");
  add("level", wishes.level, "B1", "grade-1 … grade-12, A1 … C2, university");
  add("reveal", wishes.reveal, "explain", "hint, explain or answer");
  add("notes", "", "{commas: 'See handout 4.'}", "your words, shown with such findings");
  add("points", wishes.points, "20", "only where you want points");
  add("weights", braced(shares), "{words: 1, commas: 2}", "what the points are shared by");
  add("lock", listed(wishes.lock), "[reveal, rules]", "what students cannot change");
  if (mistake) return *mistake;
  out += (wishes.dialect.empty() ? "# dialect: en-US\n" : "dialect: " + wishes.dialect + "\n");
  return out +
         "# rules: {wordiness: off}\n# dictionary: {accept: [Beowulf], reject: [alot]}\n# rule-folders: [our-rules]\n";
}

int run(World& world, const CommandLine& line) {
  if (line.operands().front() != "assignment")
    return complain(world, {"firstread can begin a new assignment, not a new “" + line.operands().front() +
                            "”; for a rule: firstread rules new"});
  Wishes wishes{.title = line.text("--title"),
                .words = line.text("--words"),
                .paragraphs = line.text("--paragraphs"),
                .sources = line.text("--sources"),
                .style = line.text("--style"),
                .goals = joined(line.texts("--goals"), ", "),
                .reg = line.text("--register"),
                .level = line.text("--level"),
                .reveal = line.text("--reveal"),
                .points = line.text("--points"),
                .weights = joined(line.texts("--weights"), ", "),
                .lock = joined(line.texts("--lock"), ", "),
                .dialect = line.text("--dialect")};
  for (const std::string& heading : line.texts("--headings"))
    wishes.headings += (wishes.headings.empty() ? "" : ", ") + quoted(heading);
  const auto folder = line.operands().size() > 1 ? world.folder / line.operands()[1] : world.folder;
  const auto file = folder / ".firstread.yaml";
  if (world.files.exists(file))
    return complain(world, {"there is an assignment file already; nothing was changed", shown_path(world, file)});
  if (world.terminal.in_is_person && !line.given("--title")) {
    wishes.title = asked(world, "What is the assignment called?");
    const auto ask = [&](std::string& wish, std::string_view question) {
      if (wish.empty()) wish = asked(world, question);
    };
    ask(wishes.words, "How many words (500-900; Enter for any number)?");
    ask(wishes.paragraphs, "How many paragraphs at least (such as 4; Enter for any number)?");
    ask(wishes.goals, "Which skills does it train (such as: commas, agreement; Enter for none)?");
    ask(wishes.level, "For which level (grade-8, B1, university; Enter for any)?");
    ask(wishes.sources, "How many sources at least (such as 3; Enter for none asked)?");
    ask(wishes.reveal, "How much do findings tell: hint, explain or answer (Enter for answer)?");
  }
  const auto text = file_of(wishes);
  if (!text) return complain(world, text.error());
  if (const auto error = world.files.make_folder(folder)) return complain(world, *error);
  if (const auto error = world.files.write(file, *text)) return complain(world, *error);
  Desk desk(world, {});  // a skill that does not exist is said now, not by the first student
  const bool fine = desk.session_for((folder / "draft").string()) != nullptr;
  complain(world, desk.mistakes());
  world.out << shown_path(world, file) << " is written. Students see it with: firstread expect\n";
  return fine ? status_nothing : status_trouble;
}

}  // namespace
extern const Command command_new{
    .name = "new",
    .summary = "Begin a new assignment",
    .description = "Writes a commented .firstread.yaml. At a terminal, and without options, it asks.",
    .options = options,
    .operands = operands,
    .run = run};
}  // namespace firstread
