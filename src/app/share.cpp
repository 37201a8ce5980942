#include "app/share.h"

namespace firstread {

Result<std::filesystem::path> share_folder(const World& world) {
  const auto beside = world.program.parent_path();
  for (const auto& folder : {beside / "share/firstread", beside.parent_path() / "share/firstread"})
    if (world.files.exists(folder / "rules.pack")) return folder;
  return Error{
      "firstread's rules are missing: there is no share/firstread/rules.pack beside the program or one folder up. "
      "Install firstread again, or build it whole (./dev build).",
      beside.string(), 0};
}

std::vector<std::filesystem::path> hunspell_folders(const World& world) {
  if (const auto set = world.environment("FIRSTREAD_HUNSPELL"); set && !set->empty()) return {*set};
  return {"/usr/share/hunspell", "/usr/share/myspell/dicts"};
}

}  // namespace firstread
