#include "app/reviews.h"

#include <algorithm>
#include <ostream>

#include "app/version.h"
#include "base/parallel.h"

namespace firstread {
namespace {

constexpr std::size_t enough_for_progress = 20;  // fewer files are done before anyone has read it
constexpr std::size_t bar_cells = 20;

class ProgressLine {
 public:
  ProgressLine(World& world, bool shown, std::size_t files)
      : world_(world), shown_(shown), files_(files), begun_(world.now()) {}
  ~ProgressLine() {
    if (shown_) world_.err << "\r\x1b[K" << std::flush;
  }
  void done(std::size_t count) {
    if (!shown_ || (count % 10 != 0 && count != files_)) return;
    const std::size_t filled = bar_cells * count / files_;
    const double passed = std::chrono::duration<double>(world_.now() - begun_).count();
    const auto left =
        static_cast<long>(passed / static_cast<double>(count) * static_cast<double>(files_ - count) + 0.5);
    world_.err << "\r\x1b[K[" << std::string(filled, '#') << std::string(bar_cells - filled, '.') << "] " << count
               << " of " << files_ << " files";
    if (left > 0) world_.err << ", about " << left << (left == 1 ? " second" : " seconds") << " left";
    world_.err << std::flush;
  }

 private:
  World& world_;
  bool shown_;
  std::size_t files_;
  std::chrono::system_clock::time_point begun_;
};

}  // namespace

std::vector<Draft> drafts_of(const std::vector<std::string>& paths) {
  std::vector<Draft> out;
  for (const std::string& path : paths) out.push_back({.path = path});
  return out;
}

RunReport review_all(World& world, Desk& desk, const std::vector<Draft>& drafts, const ReviewOptions& options,
                     const std::function<void(std::size_t, FileReport&&, const Session&)>& each) {
  RunReport run{.version = std::string(version)};
  const auto begun = world.now();
  ProgressLine progress(world, options.progress && drafts.size() >= enough_for_progress, drafts.size());
  std::vector<const Session*> sessions;
  for (const Draft& draft : drafts)
    sessions.push_back(desk.session_for(draft.beside.empty() ? draft.path : (draft.beside / "draft").string()));
  const auto make = [&](std::size_t i) {
    const Draft& draft = drafts[i];
    return sessions[i] == nullptr ? FileReport{.file = draft.path}
           : draft.bytes          ? sessions[i]->review(draft.path, draft.bytes(), options.format)
                                  : sessions[i]->review(draft.path, options.format);
  };
  const auto take = [&](std::size_t i, FileReport&& report) {
    if (sessions[i] != nullptr && report.trouble.empty())
      ++run.files;
    else
      ++run.unread;
    run.words += report.words;
    run.notes += report.notes.size();
    if (sessions[i] != nullptr) each(i, std::move(report), *sessions[i]);
    progress.done(i + 1);
  };
  map_in_order(drafts.size(), options.threads == 0 ? processors() : options.threads, make, take);
  run.seconds = std::chrono::duration<double>(world.now() - begun).count();
  return run;
}

}  // namespace firstread
