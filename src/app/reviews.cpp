#include "app/reviews.h"

#include <algorithm>
#include <ostream>

#include "app/version.h"
#include "base/parallel.h"

namespace firstread {
namespace {

constexpr std::size_t enough_for_progress = 20;  // fewer files are done before anyone has read it

class ProgressLine {
 public:
  ProgressLine(World& world, bool shown, std::size_t files)
      : world_(world), shown_(shown), files_(files), begun_(world.now()) {}
  ~ProgressLine() {
    if (shown_) world_.err << "\r\x1b[K" << std::flush;
  }
  void done(std::size_t count) {
    if (!shown_ || (count % 10 != 0 && count != files_)) return;
    const double passed = std::chrono::duration<double>(world_.now() - begun_).count();
    const auto left =
        static_cast<long>(passed / static_cast<double>(count) * static_cast<double>(files_ - count) + 0.5);
    world_.err << "\r\x1b[K" << count << " of " << files_ << " files";
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

RunReport review_all(World& world, Desk& desk, const std::vector<std::string>& paths, const ReviewOptions& options,
                     const std::function<void(FileReport&&, const Session&)>& each) {
  RunReport run{.version = std::string(version)};
  const auto begun = world.now();
  ProgressLine progress(world, options.progress && paths.size() >= enough_for_progress, paths.size());
  std::vector<const Session*> sessions;
  for (const std::string& path : paths) sessions.push_back(desk.session_for(path));
  const auto make = [&](std::size_t i) {
    return sessions[i] == nullptr ? FileReport{.file = paths[i]} : sessions[i]->review(paths[i], options.format);
  };
  const auto take = [&](std::size_t i, FileReport&& report) {
    if (sessions[i] != nullptr && report.trouble.empty())
      ++run.files;
    else
      ++run.unread;
    run.words += report.words;
    run.notes += report.notes.size();
    if (sessions[i] != nullptr) each(std::move(report), *sessions[i]);
    progress.done(i + 1);
  };
  map_in_order(paths.size(), options.threads == 0 ? processors() : options.threads, make, take);
  run.seconds = std::chrono::duration<double>(world.now() - begun).count();
  return run;
}

}  // namespace firstread
