// The writer's own words: look a word up, add, remove, list.
#include <algorithm>

#include "app/choices.h"
#include "app/command.h"
#include "app/own_words.h"
#include "app/reviews.h"
#include "text/unicode.h"

namespace firstread {
namespace {

constexpr Option options[] = {
    {"--dialect", "", OptionType::text, "DIALECT", "en-US, en-GB, en-GB-ize, en-CA or en-AU", {}, "en-US"}};
constexpr Operand operands[] = {{"ACTION", "look, add, remove or list", true}, {"WORD", "the words", false, true}};

int look(World& world, const CommandLine& line) {
  Desk desk(world, overrides(line));
  const Session* session = desk.session_for("-");
  complain(world, desk.mistakes());
  if (session == nullptr) return status_trouble;
  const std::string dialect = session->config().dialect.empty() ? "en-US" : session->config().dialect;
  const Speller& speller = session->english().speller(dialect);
  int status = status_nothing;
  for (auto word = line.operands().begin() + 1; word != line.operands().end(); ++word) {
    world.out << *word << ": ";
    if (speller.knows(*word)) {
      world.out << "a word in " << dialect << "\n";
      continue;
    }
    status = status_found;
    if (const auto other = speller.other_dialect(*word); !other.empty())
      world.out << "a word in " << other << ", not in " << dialect << "; ";
    else
      world.out << (speller.rejects(*word) ? "rejected by the settings; " : "not known; ");
    const auto suggestions = speller.suggest(*word, 5);
    world.out << (suggestions.empty() ? "nothing like it" : "perhaps: ");
    for (std::size_t i = 0; i < suggestions.size(); ++i) world.out << (i == 0 ? "" : ", ") << suggestions[i].text;
    world.out << "\n";
  }
  return status;
}

int change(World& world, const CommandLine& line, bool add) {
  const auto file = word_list(world);
  if (file.empty())
    return complain(world, {"there is no home folder to keep your words in; set HOME or XDG_CONFIG_HOME"});
  std::vector<std::string> words = own_words(world);
  for (auto word = line.operands().begin() + 1; word != line.operands().end(); ++word) {
    if (word->find_first_of(" \t\n") != std::string::npos)
      return complain(world, {"“" + *word + "” is more than one word; add each on its own"});
    const auto found = std::find(words.begin(), words.end(), *word);
    if (add && found == words.end()) words.push_back(*word);
    if (!add && found == words.end())
      return complain(world, {"“" + *word + "” is not among your words; firstread dictionary list shows them"});
    if (!add) words.erase(found);
  }
  if (const auto error = keep_own_words(world, words)) return complain(world, *error);
  world.out << words.size() << (words.size() == 1 ? " word" : " words") << " of your own, in " << file.string() << "\n";
  return status_nothing;
}

int run(World& world, const CommandLine& line) {
  const std::string& action = line.operands().front();
  const bool words = line.operands().size() > 1;
  if (action == "list") {
    for (const std::string& word : own_words(world)) world.out << word << "\n";
    return status_nothing;
  }
  if (action != "look" && action != "add" && action != "remove")
    return complain(world, {"firstread dictionary can look, add, remove or list, not “" + action + "”"});
  if (!words) return complain(world, {"which word? such as: firstread dictionary " + action + " Beowulf"});
  return action == "look" ? look(world, line) : change(world, line, action == "add");
}

}  // namespace
extern const Command command_dictionary{
    .name = "dictionary",
    .summary = "Your own words: look, add, remove, list",
    .description = "A word you add is never marked again. An instructor's words stand in the assignment file.",
    .options = options,
    .operands = operands,
    .run = run};
}  // namespace firstread
