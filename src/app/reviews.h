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
  // With `assignment`, that file counts for every draft, whatever lies beside it.
  Desk(const World& world, Overrides overrides, Recall recall = {}, std::filesystem::path assignment = {})
      : world_(world),
        overrides_(std::move(overrides)),
        recall_(std::move(recall)),
        assignment_(std::move(assignment)) {}

  // Null when the configuration of that file is not to be used; then `trouble` says so once, and each later time
  // shortly.
  const Session* session_for(const std::string& path);

  const std::vector<Error>& mistakes() const { return mistakes_; }
  const std::vector<std::string>& warnings() const { return warnings_; }

 private:
  const World& world_;
  Overrides overrides_;
  Recall recall_;
  std::filesystem::path assignment_;
  std::map<std::filesystem::path, std::filesystem::path> assignments_;        // by folder
  std::map<std::filesystem::path, std::unique_ptr<const Session>> sessions_;  // by assignment file; null: mistakes
  std::vector<Error> mistakes_;
  std::vector<std::string> warnings_;
};

struct Draft {
  std::string path;                                 // as the reader writes it
  std::function<Result<std::string>()> bytes = {};  // where they are no file's; called from any thread
  std::filesystem::path beside = {};                // the folder whose assignment counts; empty: its own
};
std::vector<Draft> drafts_of(const std::vector<std::string>& paths);

struct ReviewOptions {
  std::string format;     // of the input; empty: found
  bool progress = false;  // on standard error
  unsigned threads = 0;   // 0: one a processor
};

// Calls `each` with the report of every draft, in their order, and gives the sums of the run.
RunReport review_all(World& world, Desk& desk, const std::vector<Draft>& drafts, const ReviewOptions& options,
                     const std::function<void(std::size_t index, FileReport&&, const Session&)>& each);

}  // namespace firstread
