#include "app/revision.h"

#include "base/strings.h"

namespace firstread {
namespace {

Result<std::string> git(const World& world, const std::filesystem::path& folder, std::vector<std::string> words) {
  words.insert(words.begin(), {"git", "-C", folder.empty() ? "." : folder.string()});
  if (!world.output_of) return Error{"programs cannot be run here"};
  return world.output_of(words);
}

}  // namespace

Result<Revision> Revision::find(const World& world, const std::string& name, const std::filesystem::path& folder) {
  // A name is never an option: "--end-of-options" stands before it, and "^{commit}" behind.
  const auto commit = git(world, folder, {"rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"});
  if (!commit) {
    const bool inside = static_cast<bool>(git(world, folder, {"rev-parse", "--git-dir"}));
    return Error{"“" + name + "” is " +
                 (inside ? "no file, and no revision of this git repository"
                         : "no file, and there is no git repository here in which it could be a revision (or no git)") +
                 "; --since takes an earlier draft, a revision such as HEAD~1, or “last”"};
  }
  Revision out;
  out.name_ = name;
  out.commit_ = std::string(trimmed(*commit));
  return out;
}

std::optional<std::string> Revision::bytes(const World& world, const std::filesystem::path& draft) const {
  auto blob = git(world, (world.folder / draft).parent_path(),
                  {"cat-file", "blob", commit_ + ":./" + draft.filename().string()});
  if (!blob) return std::nullopt;
  return *std::move(blob);
}

}  // namespace firstread
