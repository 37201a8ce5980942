// Drafts as they stood at a revision of the git repository they lie in. git itself is asked, as a program; where there
// is no git, a message says so.
#pragma once

#include <optional>
#include <string>

#include "base/world.h"

namespace firstread {

class Revision {
 public:
  // A branch, tag, commit or "HEAD~2" that the repository around `folder` knows.
  static Result<Revision> find(const World& world, const std::string& name, const std::filesystem::path& folder);

  // The bytes of a draft then; nothing where it was not there yet. Called from several threads.
  std::optional<std::string> bytes(const World& world, const std::filesystem::path& draft) const;

  const std::string& name() const { return name_; }

 private:
  std::string name_, commit_;
};

}  // namespace firstread
