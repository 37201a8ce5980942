#include "app/recall.h"

#include <mutex>

#include "skills/record.h"

namespace firstread {
namespace {

bool is_there(const std::filesystem::path& file) {
  std::error_code ignored;
  return !file.empty() && std::filesystem::exists(file, ignored);
}

}  // namespace

Recall recall(const World& world, std::vector<std::string>& warnings) {
  const std::filesystem::path file = progress_file(world);
  if (!is_there(file)) return {};
  // Where the file may only be read it is still of use; what is new is then not kept, and that is said after the work.
  auto progress = Progress::open(file, Progress::Access::write);
  if (!progress) progress = Progress::open(file, Progress::Access::read);
  auto memory = progress ? progress->memory() : Result<Memory>(progress.error());
  if (!memory) {
    warnings.push_back("your progress is left out: " + memory.error().text());
    return {};
  }
  auto open = std::make_shared<Progress>(*std::move(progress));
  // Drafts are read by several threads, one at a time.
  memory->drafts = [open, one_at_a_time = std::make_shared<std::mutex>()](std::int64_t essay) {
    const std::scoped_lock lock(*one_at_a_time);
    auto drafts = open->last_drafts(essay);
    return drafts ? *std::move(drafts) : std::vector<Memory::Draft>();
  };
  return {.memory = std::make_shared<const Memory>(*std::move(memory)), .progress = open};
}

void apply(const Profile& profile, Config& config) {
  const Origin origin{Layer::user, "your profile", 0};
  if (!profile.dialect.empty() && !config.origins.contains("dialect")) {
    config.dialect = profile.dialect;
    config.origins["dialect"] = origin;
  }
  if (profile.comfort && !config.origins.contains("comfort")) {
    config.comfort = true;
    config.origins["comfort"] = origin;
  }
}

Acquaintance::Acquaintance(const Recall& recall, const Analysis& analysis, const Findings& findings) : recall_(recall) {
  if (!recall.memory && recall.since.empty() && !recall.revision) return;
  sketch_ = sketch(analysis, findings, salt());
  if (recall.memory) history_ = recall.memory->history(sketch_);
}

void Acquaintance::since(Sketch earlier, std::string name) {
  history_.last = std::move(earlier);
  history_.last_name = std::move(name);
}

void Acquaintance::enter(CoachInput& input) const {
  if (!recall_.memory && !history_.last) return;
  input.sketch = &sketch_;
  input.history = &history_;
  if (recall_.memory) input.profile = &recall_.memory->profile;
}

std::shared_ptr<const DraftRecord> Acquaintance::record(const CoachInput& input) const {
  if (!recall_.memory || history_.same_draft || input.file == "-") return nullptr;
  return std::make_shared<const DraftRecord>(
      firstread::record(input.file, sketch_, input.analysis, input.findings, input.skills, input.watched));
}

std::optional<Error> remember(const World& world, const Recall& known,
                              const std::vector<std::shared_ptr<const DraftRecord>>& drafts) {
  std::vector<DraftRecord> kept;
  for (const auto& draft : drafts)
    if (draft) kept.push_back(*draft);
  if (!known.progress || kept.empty() || drafts.size() > most_drafts) return std::nullopt;
  return known.progress->remember(kept, std::chrono::floor<std::chrono::seconds>(world.now()));
}

}  // namespace firstread
