// Begins an assignment: a commented .firstread.yaml, from options or from what is asked at the terminal.
#include <istream>

#include "app/choices.h"
#include "app/command.h"
#include "app/config.h"
#include "app/reviews.h"

namespace firstread {
namespace {

constexpr std::string_view registers[] = {"formal", "neutral", "informal"};
constexpr std::string_view reveals[] = {"hint", "explain", "answer"};
constexpr Option options[] = {
    {"--title", "", OptionType::text, "WORDS", "What the assignment is called"},
    {"--words", "", OptionType::text, "RANGE", "How many words: 500-900, 500- or -900"},
    {"--goals", "", OptionType::texts, "SKILLS", "Skills it trains"},
    {"--register", "", OptionType::text, "REGISTER", "How formal the text is to be", registers},
    {"--reveal", "", OptionType::text, "HOW-MUCH", "What findings tell", reveals, "answer"},
    {"--dialect", "", OptionType::text, "DIALECT", "en-US, en-GB, en-GB-ize, en-CA or en-AU"},
};
constexpr Operand operands[] = {{"WHAT", "assignment", true}, {"FOLDER", "where to write it; without it, here"}};

struct Wishes {
  std::string title, words, goals, reg, reveal, dialect;
};

std::string asked(World& world, std::string_view question) {
  world.err << question << " " << std::flush;
  std::string out;
  std::getline(world.in, out);
  return out;
}

std::string joined(const std::vector<std::string>& list) {
  std::string out;
  for (const std::string& item : list) out += (out.empty() ? "" : ", ") + item;
  return out;
}

std::string quoted(const std::string& words) {  // a YAML text in single quotation marks
  std::string out = "'";
  for (const char c : words) out += c == '\'' ? std::string("''") : std::string(1, c);
  return out + "'";
}

Result<std::string> range(const std::string& words) {
  const auto dash = words.find('-');
  const std::string min = words.substr(0, dash), max = dash == std::string::npos ? "" : words.substr(dash + 1);
  if ((min + max).empty() || (min + max).find_first_not_of("0123456789") != std::string::npos)
    return Error{"“" + words + "” is no range of words; it may be 500-900, 500- or -900"};
  std::string out = min.empty() ? "" : "min: " + min;
  if (!max.empty()) out += (out.empty() ? "max: " : ", max: ") + max;
  return "{" + out + "}";
}

std::string line_of(bool given, const std::string& text, std::string_view comment) {
  std::string out = (given ? "  " : "  # ") + text;
  if (out.size() < 44) out.resize(44, ' ');
  return out + " # " + std::string(comment) + "\n";
}

Result<std::string> file_of(const Wishes& wishes) {
  std::string words = "{min: 500, max: 900}";
  if (!wishes.words.empty()) {
    auto read = range(wishes.words);
    if (!read) return read.error();
    words = *read;
  }
  const auto or_else = [](const std::string& value, std::string_view usual) {
    return value.empty() ? std::string(usual) : value;
  };
  std::string out = "# What this assignment asks. Students see it with: firstread expect\nassignment:\n";
  out += line_of(true, "title: " + quoted(or_else(wishes.title, "Essay")), "what it is called");
  out += line_of(!wishes.goals.empty(), "goals: [" + or_else(wishes.goals, "commas, agreement") + "]",
                 "skills it trains; see: firstread skills");
  out += line_of(!wishes.words.empty(), "words: " + words, "how long");
  out += line_of(false, "paragraphs: {min: 4}", "how many");
  out += line_of(false, "headings: [Introduction, Conclusion]", "headings it must have");
  out += line_of(false, "sources: {min: 3, style: mla}", "entries of its list of sources");
  out += line_of(!wishes.reg.empty(), "register: " + or_else(wishes.reg, "formal"), "formal, neutral or informal");
  out += line_of(false, "level: B1", "grade-1 … grade-12, A1 … C2, university");
  out += line_of(!wishes.reveal.empty(), "reveal: " + or_else(wishes.reveal, "explain"), "hint, explain or answer");
  out += line_of(false, "notes: {commas: 'See handout 4.'}", "your words, shown with such findings");
  out += line_of(false, "points: 20", "only where you want points");
  out += line_of(false, "weights: {words: 1, commas: 2}", "what the points are shared by");
  out += line_of(false, "lock: [reveal, rules]", "what students cannot change");
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
                .goals = joined(line.texts("--goals")),
                .reg = line.text("--register"),
                .reveal = line.text("--reveal"),
                .dialect = line.text("--dialect")};
  const auto folder = line.operands().size() > 1 ? world.folder / line.operands()[1] : world.folder;
  const auto file = folder / ".firstread.yaml";
  if (world.files.exists(file))
    return complain(world, {"there is an assignment file already; nothing was changed", shown_path(world, file)});
  if (world.terminal.in_is_person && !line.given("--title")) {
    wishes.title = asked(world, "What is the assignment called?");
    if (wishes.words.empty()) wishes.words = asked(world, "How many words (500-900; Enter for any number)?");
    if (wishes.goals.empty())
      wishes.goals = asked(world, "Which skills does it train (such as: commas, agreement; Enter for none)?");
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
