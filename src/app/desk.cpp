#include "app/reviews.h"

namespace firstread {

const Session* Desk::session_for(const std::string& path) {
  const auto folder = path == "-" ? world_.folder : (world_.folder / path).lexically_normal().parent_path();
  auto [known, fresh] = assignments_.try_emplace(folder);
  if (fresh) known->second = assignment_.empty() ? find_assignment(world_.files, folder) : world_.folder / assignment_;
  const auto& assignment = known->second;
  const auto found = sessions_.find(assignment);
  if (found != sessions_.end()) return found->second.get();
  ReadConfig read = read_config(world_, assignment, overrides_);
  warnings_.insert(warnings_.end(), read.warnings.begin(), read.warnings.end());
  auto& session = sessions_[assignment];
  if (read.mistakes.empty()) {
    if (recall_.memory) apply(recall_.memory->profile, read.config);
    auto opening = Session::open(world_, std::move(read.config), recall_);
    session = std::move(opening.session);
    read.mistakes = std::move(opening.mistakes);
  }
  mistakes_.insert(mistakes_.end(), read.mistakes.begin(), read.mistakes.end());
  return session.get();
}

}  // namespace firstread
