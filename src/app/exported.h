// All that is remembered of a writer, as one JSON text: for a look, a backup, or another program.
#pragma once

#include <string>

#include "skills/progress.h"

namespace firstread {

Result<std::string> exported(Progress& progress);

// "2026-03-02T10:00:00Z"
std::string iso_time(std::chrono::sys_seconds at);

}  // namespace firstread
