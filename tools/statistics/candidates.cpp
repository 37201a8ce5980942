// candidates DATA FILE...: every place the weighed rules of DATA/rules would look at in plain texts, with its evidence
// over what the rule asks, however far below; one JSON object a line. For choosing margins.
#include <cstdio>
#include <string>

#include <nlohmann/json.hpp>

#include "base/files.h"
#include "document/format.h"
#include "rules/engine.h"
#include "rules/prior.h"
#include "rules/rule_file.h"
#include "rules/rule_set.h"
#include "text/encoding.h"

namespace firstread::statistics {
namespace {

constexpr double lower = 11;  // how far below what the rules ask, which is enough for all

std::vector<Rule> open_rules(const Files& files, const std::filesystem::path& folder) {
  ReadRules read = read_rules(files, folder, all_checks());
  for (const Error& mistake : read.mistakes) std::fprintf(stderr, "%s\n", mistake.text().c_str());
  std::erase_if(read.rules, [](const Rule& rule) { return !is_weighed(rule); });
  for (Rule& rule : read.rules) {
    const Settings written = rule.settings;
    for (const auto& [name, value] : written.all()) {
      if (name.starts_with("margin")) rule.settings.set(name, written.number(name, 0) - lower);
    }
  }
  return std::move(read.rules);
}

int run(int count, char** arguments) {
  if (count < 3) {
    std::fprintf(stderr, "usage: candidates DATA FILE...\n");
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
  for (int i = 2; i < count; ++i) {
    auto bytes = files->read(arguments[i]);
    auto decoded = bytes ? decode(*bytes) : Result<Decoded>(bytes.error());
    if (!decoded) continue;
    const Source source(arguments[i], decoded->text);
    auto document = parse(source, *all_formats().front());
    for (const Format* format : all_formats()) {
      if (format->name == "plain") document = parse(source, *format);
    }
    if (!document) continue;
    const Analysis analysis = english->analyse(*std::move(document), rules.needs_trees());
    for (const Finding& finding : check(analysis, rules.rules())) {
      nlohmann::json line{{"file", std::filesystem::path(arguments[i]).filename().string()},
                          {"start", source.lines().points(finding.span.begin)},
                          {"end", source.lines().points(finding.span.end)},
                          {"rule", finding.rule->id},
                          {"replacements", finding.replacements},
                          {"arguments", finding.arguments},
                          {"words", analysis.measures().words}};
      line["arguments"]["evidence"] = std::to_string(std::stod(finding.arguments.at("evidence")) - lower);
      std::printf("%s\n", line.dump().c_str());
    }
  }
  return 0;
}

}  // namespace
}  // namespace firstread::statistics

int main(int count, char** arguments) { return firstread::statistics::run(count, arguments); }
