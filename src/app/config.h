// The configuration of a run. Later wins, unless locked: built-in < the user's file < the assignment file < command
// line. One table of keys (config.cpp) reads, checks and shows them; every value knows where it comes from.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/world.h"
#include "base/yaml.h"
#include "report/report.h"
#include "rules/resolve.h"
#include "rules/rule.h"

namespace firstread {

enum class Layer : std::uint8_t { built_in, user, assignment, command_line };
enum class FailOn : std::uint8_t { error, advice, nothing };

struct Origin {
  Layer layer = Layer::built_in;
  std::string file;
  int line = 0;
};

struct Entry {  // a name with what is said of it, and where
  std::string name, value;
  Origin origin;
};

struct Range {
  std::optional<std::uint32_t> min, max;
};

struct Assignment {
  std::string title;
  std::vector<Entry> goals;  // skills
  Range words, paragraphs, sources;
  std::string source_style;  // "mla", "apa", or "none": sources are not looked at; empty: not said
  std::vector<std::string> headings;
  std::string reg;             // "formal", "neutral", "informal"; empty: not asked for
  std::string level;           // "grade-8", "B2"
  std::vector<Entry> weights;  // skills or requirements; the value is a decimal number
  std::vector<Entry> notes;    // rules or skills, and the instructor's words
  std::string points;          // the most an essay can have; empty: nothing is graded
};

struct Config {
  std::string dialect;       // empty: found from each text
  Tier tier = Tier::likely;  // findings surer than this, and these, are shown
  Reveal reveal = Reveal::answer;
  FailOn fail_on = FailOn::error;
  std::vector<Entry> focus;    // skills
  std::vector<Entry> without;  // rules, skills or kinds left out; "statistics": all rules that weigh usage
  bool comfort = false;
  bool directives = true;
  std::vector<Entry> rules;  // a rule, skill or kind: on, off, advice or error
  std::vector<Entry> accept, reject;
  std::vector<Entry> rule_folders;
  std::vector<Ignored> ignore;
  Assignment assignment;

  std::vector<std::string> locked;                     // by the assignment
  std::map<std::string, Origin, std::less<>> origins;  // by key; a key that is not here is built in
  std::filesystem::path assignment_file;               // empty: there is none
};

struct ReadConfig {
  Config config;
  std::vector<Error> mistakes;        // then the configuration is not to be used
  std::vector<std::string> warnings;  // what a lock kept out
};

// What the command line says: keys of the table with their values.
using Overrides = std::vector<std::pair<std::string, std::vector<std::string>>>;

// `assignment` is the assignment file, or empty.
ReadConfig read_config(const World& world, const std::filesystem::path& assignment, const Overrides& overrides);

// The nearest .firstread.yaml in the folder or above it; empty when there is none.
std::filesystem::path find_assignment(const Files& files, std::filesystem::path folder);
std::string shown_path(const World& world,
                       const std::filesystem::path& file);  // as the reader would write it from here
std::filesystem::path user_file(const World& world);        // empty when there is no home
std::filesystem::path word_list(const World& world);        // the writer's own words, one a line; beside user_file()

struct ShownKey {
  std::string_view name, summary;
  std::string value;   // empty: not set
  std::string origin;  // "built in", "essay/.firstread.yaml:3", "command line"
  bool locked = false;
};
std::vector<ShownKey> shown(const Config& config);

// A number of points as hundredths, so that sums are exact; nothing when it is not a decimal with up to two places.
std::optional<std::int64_t> hundredths(std::string_view decimal);

}  // namespace firstread
