// What a run has loaded for one configuration: English, the rules in force, the skills. Immutable once open, shared by
// threads.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "app/config.h"
#include "app/recall.h"
#include "document/format.h"
#include "english/english.h"
#include "report/report.h"
#include "rules/resolve.h"
#include "rules/rule_set.h"
#include "skills/skill.h"

namespace firstread {

class Session {
 public:
  struct Opening {
    std::unique_ptr<const Session> session;  // null when there are mistakes
    std::vector<Error> mistakes;             // all of them
  };
  static Opening open(const World& world, Config config, Recall recall = {});

  // Reads, analyses and checks one file. A file that cannot be read gives a report with its trouble and nothing else.
  FileReport review(const std::string& path, const std::string& format = "") const;
  FileReport review(const Source& source, const std::string& format = "") const;
  FileReport review(const std::string& name, Result<std::string> bytes, const std::string& format) const;

  // The steps of it, for commands that need less or more.
  Result<Document> read(const std::string& path, const std::string& format = "") const;
  Result<Document> read(const std::string& name, Result<std::string> bytes, const std::string& format) const;
  Result<Document> parsed(const Source& source, const std::string& format = "") const;
  Analysis analyse(Document document) const;
  Resolved findings(const Analysis& analysis) const;
  FileReport report(const Analysis& analysis, const Resolved& findings) const;

  const Config& config() const { return config_; }
  const English& english() const { return *english_; }
  const RuleSet& rules() const { return rules_; }
  const std::vector<Skill>& skills() const { return skills_; }
  std::span<const Format* const> formats() const;

 private:
  Session(const World& world, Config config, Recall recall)
      : world_(world), config_(std::move(config)), recall_(std::move(recall)) {}
  std::vector<std::pair<std::string, std::string>> clear_skills(const FileReport& report) const;
  // The draft that --since names, as far as it can be had; `trouble` says why not.
  std::optional<Analysis> earlier_draft(const std::string& path, std::string& trouble) const;

  const World& world_;
  Config config_;
  Recall recall_;
  std::shared_ptr<const English> english_;
  RuleSet rules_;
  std::vector<Skill> skills_;
  std::vector<std::string> watched_;  // skills that a rule in force looks for
};

// All rules and skills a configuration speaks of, before any choice: the packed ones and those of its own folders.
struct Stock {
  std::vector<Rule> rules;
  std::vector<Skill> skills;
};
Stock read_stock(const World& world, const Config& config, std::vector<Error>& mistakes);

// The rules in force: what the configuration turns on or off, how sure a finding must be, the register asked for.
std::vector<Rule> in_force(std::vector<Rule> rules, const Config& config);

}  // namespace firstread
