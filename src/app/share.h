// Where the program's own data lies: share/firstread beside the program, or one folder up when installed.
#pragma once

#include <filesystem>
#include <vector>

#include "base/result.h"
#include "base/world.h"

namespace firstread {

Result<std::filesystem::path> share_folder(const World& world);

// Folders that may hold Hunspell dictionaries, most wanted first: FIRSTREAD_HUNSPELL, else the system's.
std::vector<std::filesystem::path> hunspell_folders(const World& world);

}  // namespace firstread
