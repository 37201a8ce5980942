#include "app/arguments.h"

#include <catch2/catch.hpp>

#include "app/help.h"

using namespace firstread;

namespace {

constexpr std::string_view choices[] = {"text", "json"};
constexpr Option options[] = {{"--format", "-f", OptionType::text, "FORMAT", "How it is written", choices},
                              {"--focus", "", OptionType::texts, "SKILLS", "What to look at"},
                              {"--all", "-a", OptionType::flag, "", "Everything"},
                              {"--count", "", OptionType::number, "N", "How many"}};
constexpr Operand operands[] = {{"FILE", "a file", true, true}};
const Command command{.name = "check", .summary = "Mark a draft", .options = options, .operands = operands};

std::string trouble(const std::vector<std::string>& words) {
  const auto line = read_arguments(command, words);
  return line ? "" : line.error().message;
}

}  // namespace

TEST_CASE("options stand anywhere, a dash is a file, two dashes end options") {
  const auto line = read_arguments(
      command, {"a.md", "-f", "json", "-", "--all", "--focus", "commas, spelling", "--focus=tense", "--", "--odd.md"});
  REQUIRE(line);
  CHECK(line->operands() == std::vector<std::string>{"a.md", "-", "--odd.md"});
  CHECK(line->text("--format") == "json");
  CHECK(line->flag("--all"));
  CHECK(line->texts("--focus") == std::vector<std::string>{"commas", "spelling", "tense"});
  CHECK(!line->given("--count"));
}

TEST_CASE("what is wrong is told with what would be right") {
  CHECK(trouble({"a.md", "--formt", "json"}) == "firstread check has no option --formt; did you mean --format?");
  CHECK(trouble({"a.md", "--format", "jsn"}) == "--format cannot be “jsn”; did you mean json? It may be: text, json");
  CHECK(trouble({"a.md", "--format"}) == "--format needs a value: --format FORMAT");
  CHECK(trouble({"a.md", "--count", "many"}) == "--count takes a number, not “many”");
  CHECK(trouble({}) == "firstread check needs a FILE; see: firstread check --help");
}

TEST_CASE("help, manual and completions are made of the same table") {
  const Command* const all[] = {&command};
  for (const std::string& text : {command_help(command, 80), manual("@COMMANDS@\n", all), *completions(all, "bash"),
                                  *completions(all, "zsh"), *completions(all, "fish")})
    for (const std::string name : {"format", "focus", "all", "count"}) CHECK(text.find(name) != std::string::npos);
  CHECK(!completions(all, "csh"));
}
