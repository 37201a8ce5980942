// train_weighing DATA OUT FILE...: the weights of the second look, dictionaries/en/weighing.tsv. The documents of the
// texts that train_classifiers keeps back are spoilt on purpose, several times over; what the checks point out there at
// first look is right where it undoes what was spoilt. Logistic regression, by Newton's method.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "base/files.h"
#include "document/format.h"
#include "logistic.h"
#include "rules/engine.h"
#include "rules/rule_file.h"
#include "rules/rule_set.h"
#include "spoil.h"

namespace firstread::statistics {
namespace {

constexpr int rounds = 8;
constexpr std::array strengths = {0.25, 0.5, 1.0, 2.0};  // half the writers make few errors, some many
constexpr std::size_t fewest = 150;                      // places at which a mark must stand

// Rules that take a second look, with nothing asked at the first.
std::vector<Rule> open_rules(const Files& files, const std::filesystem::path& folder) {
  ReadRules read = read_rules(files, folder, all_checks());
  for (const Error& mistake : read.mistakes) std::fprintf(stderr, "%s\n", mistake.text().c_str());
  std::erase_if(read.rules, [](const Rule& rule) {
    const auto checks = all_checks();
    return std::none_of(checks.begin(), checks.end(), [&](const Check* check) {
      return check->name == rule.check && std::any_of(check->parameters.begin(), check->parameters.end(),
                                                      [](const Parameter& one) { return one.name == "first-look"; });
    });
  });
  for (Rule& rule : read.rules) rule.settings.set("first-look", true);
  return std::move(read.rules);
}

// Whether the replacement undoes one of the places.
bool undoes(const SpoiltText& spoilt, std::size_t begin, std::size_t end, const std::string& replacement) {
  auto place = std::partition_point(spoilt.places.begin(), spoilt.places.end(),
                                    [&](const Spoilt& one) { return one.end + 1 < begin; });
  for (; place != spoilt.places.end() && place->begin <= end + 1; ++place) {
    const std::size_t from = std::min(begin, place->begin), to = std::max(end, place->end);
    const auto changed = [&](std::size_t b, std::size_t e, const std::string& text) {
      return spoilt.text.substr(from, b - from) + text + spoilt.text.substr(e, to - e);
    };
    if (changed(begin, end, replacement) == changed(place->begin, place->end, place->original)) return true;
  }
  return false;
}

// Whether anything was spoilt there.
bool is_spoilt(const SpoiltText& spoilt, std::size_t begin, std::size_t end) {
  return std::any_of(spoilt.places.begin(), spoilt.places.end(),
                     [&](const Spoilt& one) { return one.begin < end && one.end > begin; });
}

class Examples {
 public:
  Examples(const English& english, const RuleSet& rules) : english_(english), rules_(rules) {}

  void read(const std::string& text) {
    if (text.find_first_not_of(" \n\t") == std::string::npos) return;
    const std::uint64_t number = documents_++;
    if (number % 100 != 99) return;
    const auto clean = analysis(text);
    if (!clean) return;
    for (std::uint64_t round = 0; round < rounds; ++round)
      learn(spoil(english_, *clean, strengths[(number / 100 + round) % strengths.size()], round * 1000003 + number));
  }

  const std::map<std::string, std::vector<Example>>& all() const { return examples_; }

 private:
  std::optional<Analysis> analysis(const std::string& text) const {
    for (const Format* format : all_formats()) {
      if (format->name != "plain") continue;
      auto document = parse(Source("document.txt", text), *format);
      if (document) return english_.analyse(*std::move(document), true, "en-US");
    }
    return std::nullopt;
  }

  void learn(const SpoiltText& spoilt) {
    const auto read = analysis(spoilt.text);
    if (!read) return;
    for (const Finding& finding : check(*read, rules_.rules())) {
      if (!finding.arguments.contains("signs")) continue;  // the check looks twice at others
      Example example;
      const std::size_t begin = number(finding.span.begin), end = number(finding.span.end);
      example.right = finding.replacements.empty() ? is_spoilt(spoilt, begin, end)
                                                   : undoes(spoilt, begin, end, finding.replacements[0]);
      std::istringstream signs(finding.arguments.at("signs"));
      for (std::string name; signs >> name;) {
        double value = 1;
        if (name.find('=') == std::string::npos) signs >> value;
        example.signs.emplace_back(name, value);
      }
      examples_[finding.arguments.at("kind")].push_back(std::move(example));
    }
  }

  const English& english_;
  const RuleSet& rules_;
  std::uint64_t documents_ = 0;
  std::map<std::string, std::vector<Example>> examples_;
};

std::string table(const std::map<std::string, std::vector<Example>>& all) {
  std::string out =
      "# Weights of the second look: kind of place, sign, its value where it is a mark, weight. Made by "
      "tools/statistics/train_weighing.\n";
  for (const auto& [kind, examples] : all) {
    const auto right = std::count_if(examples.begin(), examples.end(), [](const Example& one) { return one.right; });
    std::printf("%-14s %7zu places, %6td right\n", kind.c_str(), examples.size(), right);
    for (const auto& [sign, weight] : weights(examples, fewest)) {
      const std::size_t equals = std::min(sign.find('='), sign.size());
      char number[24];
      std::snprintf(number, sizeof number, "%.3f", weight);
      out += kind + '\t' + sign.substr(0, equals) + '\t' + sign.substr(std::min(equals + 1, sign.size())) + '\t' +
             number + '\n';
    }
  }
  return out;
}

int run(int count, char** arguments) {
  if (count < 4) {
    std::fprintf(stderr, "usage: train_weighing DATA OUT FILE...\n");
    return 2;
  }
  const auto files = disk();
  const std::filesystem::path data = arguments[1];
  auto english = English::load(*files, {.dictionaries = data / "dictionaries"});
  if (!english) {
    std::fprintf(stderr, "%s\n", english.error().text().c_str());
    return 2;
  }
  auto [rules, mistakes] = RuleSet::make(open_rules(*files, data / "rules"), all_checks(), *english);
  for (const Error& mistake : mistakes) std::fprintf(stderr, "%s\n", mistake.text().c_str());
  Examples examples(*english, rules);
  for (int i = 3; i < count; ++i) {
    std::ifstream in(arguments[i]);
    std::string line, document;
    while (std::getline(in, line)) {
      if (!line.empty()) {
        document += line + "\n\n";
        continue;
      }
      examples.read(document);
      document.clear();
    }
    examples.read(document);
  }
  std::ofstream(arguments[2], std::ios::binary) << table(examples.all());
  return 0;
}

}  // namespace
}  // namespace firstread::statistics

int main(int count, char** arguments) { return firstread::statistics::run(count, arguments); }
