// The writer's own words, one a line in a file beside his settings: never marked as misspelt again.
#pragma once

#include <string>
#include <vector>

#include "app/config.h"

namespace firstread {

std::vector<std::string> own_words(const World& world);
// Sorted, each once, and written whole; an Error where there is no home or the file cannot be written.
std::optional<Error> keep_own_words(const World& world, std::vector<std::string> words);

}  // namespace firstread
