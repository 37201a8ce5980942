#include "app/config.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <iostream>

#include "app/config_keys.h"
#include "support/memory_files.h"

using namespace firstread;

namespace {

struct Place {
  testing::MemoryFiles files;
  World world{
      .files = files,
      .in = std::cin,
      .out = std::cout,
      .err = std::cerr,
      .environment =
          [](std::string_view name) { return name == "HOME" ? std::optional<std::string>("/home/ada") : std::nullopt; },
      .now = [] { return std::chrono::system_clock::time_point{}; },
      .terminal = {},
      .program = "/bin/firstread",
      .folder = "/drafts"};
  void write(const std::string& path, const std::string& text) { files.put(path, text); }
};

}  // namespace

TEST_CASE("later wins: built in, user, assignment, command line") {
  Place place;
  place.write("/home/ada/.config/firstread/config.yaml", "tier: all\nreveal: hint\nfail-on: advice\n");
  place.write("/drafts/.firstread.yaml", "reveal: explain\nfail-on: nothing\n");
  const auto read = read_config(place.world, "/drafts/.firstread.yaml", {{"fail-on", {"error"}}});
  CHECK(read.mistakes.empty());
  CHECK(read.config.tier == Tier::ask);
  CHECK(read.config.reveal == Reveal::explain);
  CHECK(read.config.fail_on == FailOn::error);
  std::map<std::string, std::string> origins;
  for (const ShownKey& key : shown(read.config)) origins[std::string(key.name)] = key.origin;
  CHECK(origins["tier"] == "/home/ada/.config/firstread/config.yaml:1");
  CHECK(origins["reveal"] == ".firstread.yaml:1");
  CHECK(origins["fail-on"] == "command line");
  CHECK(origins["dialect"] == "built in");
}

TEST_CASE("what the assignment locks, nobody weakens") {
  Place place;
  place.write("/home/ada/.config/firstread/config.yaml",
              "reveal: answer\nrules: {spelling: off}\ndictionary: {accept: [definately]}\ninline-directives: on\n");
  place.write("/home/ada/.config/firstread/words.txt", "enviroment\n");
  place.write("/drafts/.firstread.yaml",
              "inline-directives: off\nassignment:\n  reveal: hint\n  lock: [reveal, rules, dictionary, "
              "inline-directives, tier]\n");
  const auto read = read_config(place.world, "/drafts/.firstread.yaml", {{"reveal", {"answer"}}, {"tier", {"sure"}}});
  CHECK(read.mistakes.empty());
  CHECK(read.config.reveal == Reveal::hint);
  CHECK(read.config.rules.empty());
  CHECK(read.config.accept.empty());
  CHECK(read.config.tier == Tier::likely);
  CHECK(!read.config.directives);
  CHECK(read.warnings.size() == 2);
}

// For every key that can be locked: what the assignment says, what a writer would rather have, and the same on the
// command line. A new key that can be locked fails here until it has its row.
TEST_CASE("no key that is locked gives way, be it to a file or to the command line") {
  struct Wish {
    std::string_view key, asked, wished;
    std::vector<std::string> option;  // empty: the command line has none
  };
  const Wish wishes[] = {
      {"dialect", "dialect: en-GB", "dialect: en-US", {"en-US"}},
      {"tier", "tier: all", "tier: sure", {"sure"}},
      {"reveal", "reveal: hint", "reveal: answer", {"answer"}},
      {"fail-on", "fail-on: advice", "fail-on: nothing", {"nothing"}},
      {"focus", "focus: [commas]", "focus: [spelling]", {"spelling"}},
      {"without", "without: [wordiness]", "without: [spelling]", {"spelling"}},
      {"inline-directives", "inline-directives: off", "inline-directives: on", {}},
      {"rules", "rules: {commas: error}", "rules: {commas: off, spelling: off}", {}},
      {"dictionary", "dictionary: {reject: [alot]}", "dictionary: {accept: [alot, definately]}", {}},
      {"rule-folders", "rule-folders: [/class/rules]", "rule-folders: [/mine]", {}},
      {"ignore", "ignore: [{text: Beowulf}]", "ignore: [{text: the}]", {}},
  };
  for (const ConfigKey& key : config_keys()) {
    if (key.lock.empty() || key.name.starts_with("assignment.")) continue;  // no file of the writer's may hold those
    INFO(key.name);
    const auto wish =
        std::find_if(std::begin(wishes), std::end(wishes), [&](const Wish& w) { return w.key == key.name; });
    REQUIRE(wish != std::end(wishes));
    const std::string lock = std::string(wish->asked) + "\nassignment: {lock: [" + std::string(key.lock) + "]}\n";
    Place alone, pressed;
    alone.write("/drafts/.firstread.yaml", lock);
    pressed.write("/drafts/.firstread.yaml", lock);
    pressed.write("/home/ada/.config/firstread/config.yaml", std::string(wish->wished) + "\n");
    Overrides line;
    if (!wish->option.empty()) line.emplace_back(key.name, wish->option);
    const auto wanted = read_config(alone.world, "/drafts/.firstread.yaml", {});
    const auto got = read_config(pressed.world, "/drafts/.firstread.yaml", line);
    CHECK(wanted.mistakes.empty());
    CHECK(got.mistakes.empty());
    CHECK(key.show(got.config) == key.show(wanted.config));
    CHECK(got.warnings.size() == (wish->option.empty() ? 0u : 1u));
  }
}

TEST_CASE("words and lists of several files are joined") {
  Place place;
  place.write("/home/ada/.config/firstread/words.txt", "Grendel\nHeorot\n");
  place.write("/drafts/.firstread.yaml", "dictionary: {accept: [Beowulf], reject: [alot]}\n");
  const auto read = read_config(place.world, "/drafts/.firstread.yaml", {});
  CHECK(read.config.accept.size() == 3);
  CHECK(read.config.reject.size() == 1);
}

TEST_CASE("every mistake is found at once, with its line") {
  Place place;
  place.write(
      "/drafts/.firstread.yaml",
      "tier: certain\nassignment:\n  words: {min: few}\n  weights: {commas: 1.234}\n  lock: [everything]\nfoo: 1\n");
  std::vector<int> lines;
  for (const Error& mistake : read_config(place.world, "/drafts/.firstread.yaml", {}).mistakes)
    lines.push_back(mistake.line);
  CHECK(lines == std::vector<int>{5, 1, 3, 4, 6});
}

TEST_CASE("an assignment belongs into an assignment file") {
  Place place;
  place.write("/home/ada/.config/firstread/config.yaml", "assignment: {title: Mine}\n");
  CHECK(read_config(place.world, {}, {}).mistakes.size() == 1);
}

TEST_CASE("the nearest assignment file counts") {
  Place place;
  place.write("/drafts/.firstread.yaml", "");
  place.write("/drafts/a/.firstread.yaml", "");
  CHECK(find_assignment(place.files, "/drafts/a/b") == "/drafts/a/.firstread.yaml");
  CHECK(find_assignment(place.files, "/drafts/c") == "/drafts/.firstread.yaml");
  CHECK(find_assignment(place.files, "/elsewhere").empty());
}

TEST_CASE("points are decimals with at most two places") {
  CHECK(hundredths("2") == 200);
  CHECK(hundredths("2.5") == 250);
  CHECK(hundredths("0.05") == 5);
  for (const char* wrong : {"", ".5", "2.", "2.345", "-1", "1e3", "two", "123456789"}) CHECK(!hundredths(wrong));
}
