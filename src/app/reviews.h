// Reviews many files: each under the assignment file found above it, several at a time, reports in the order of the
// names.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/config.h"
#include "app/session.h"

namespace firstread {

// Sessions by assignment file, opened when first needed.
class Desk {
 public:
  Desk(const World& world, Overrides overrides, Recall recall = {})
      : world_(world), overrides_(std::move(overrides)), recall_(std::move(recall)) {}

  // Null when the configuration of that file is not to be used; then `trouble` says so once, and each later time
  // shortly.
  const Session* session_for(const std::string& path);

  const std::vector<Error>& mistakes() const { return mistakes_; }
  const std::vector<std::string>& warnings() const { return warnings_; }

 private:
  const World& world_;
  Overrides overrides_;
  Recall recall_;
  std::map<std::filesystem::path, std::filesystem::path> assignments_;        // by folder
  std::map<std::filesystem::path, std::unique_ptr<const Session>> sessions_;  // by assignment file; null: mistakes
  std::vector<Error> mistakes_;
  std::vector<std::string> warnings_;
};

struct ReviewOptions {
  std::string format;     // of the input; empty: found
  bool progress = false;  // on standard error
  unsigned threads = 0;   // 0: one a processor
};

// Calls `each` with the report of every file, in the order of `paths`, and gives the sums of the run.
RunReport review_all(World& world, Desk& desk, const std::vector<std::string>& paths, const ReviewOptions& options,
                     const std::function<void(FileReport&&, const Session&)>& each);

}  // namespace firstread
