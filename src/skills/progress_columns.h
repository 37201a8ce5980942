// How times, counts and rows of numbers lie in the columns of the progress database; rows as bytes (base/pack.h), where
// what was cut short reads as fewer or empty ones.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "skills/progress.h"

namespace firstread {

// Times are seconds since 1970; what is no count is the nearest one.
std::int64_t seconds(std::chrono::sys_seconds at);
std::chrono::sys_seconds at_second(std::int64_t value);
std::uint32_t small(std::int64_t value);

std::string packed_runs(const Sketch& sketch);
std::vector<std::uint32_t> unpacked_runs(const std::string& bytes);

std::string packed(const std::vector<SkillRow>& rows);
std::vector<SkillRow> unpacked_rows(const std::string& bytes);

}  // namespace firstread
