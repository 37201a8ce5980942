// What a run knows of the writer, and what it leaves behind. Without `profile init` it knows nothing and leaves
// nothing; a progress file that cannot be used is said once, and the work goes on without it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/config.h"
#include "app/revision.h"
#include "base/world.h"
#include "report/report.h"
#include "skills/progress.h"

namespace firstread {

// More files than a writer has drafts, in one run, are a pile to look through and not his own work.
constexpr std::size_t most_drafts = 5;

struct Recall {
  std::shared_ptr<const Memory> memory;  // null: nothing is remembered
  std::shared_ptr<Progress> progress;    // where it came from, for remember(); null with it
  std::string since;                     // a draft to compare with; empty or "last": the last one remembered
  std::optional<Revision> revision;      // compare every draft with itself as it stood then
  bool only_new = false;                 // tell only what was not in the draft compared with
};

Recall recall(const World& world, std::vector<std::string>& warnings);

// Fills what neither a file nor the command line says from the profile.
void apply(const Profile& profile, Config& config);

// The lesson's side of one draft: its sketch, what is known of it, and the record it leaves.
class Acquaintance {
 public:
  Acquaintance(const Recall& recall, const Analysis& analysis, const Findings& findings);

  void since(Sketch earlier, std::string name);  // instead of the last draft remembered
  std::uint64_t salt() const { return recall_.memory ? recall_.memory->salt : 0; }
  void enter(CoachInput& input) const;                                       // fills its sketch, profile and history
  std::shared_ptr<const DraftRecord> record(const CoachInput& input) const;  // null when nothing is remembered

 private:
  const Recall& recall_;
  Sketch sketch_;
  History history_;
};

// Writes the drafts of a run, in one transaction, after everything was said; nothing of a pile.
std::optional<Error> remember(const World& world, const Recall& known,
                              const std::vector<std::shared_ptr<const DraftRecord>>& drafts);

}  // namespace firstread
