// Points by requirement and skill, where an assignment asks for them: nothing is graded otherwise. Whole hundredths
// throughout, so the parts add up to the sum.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "report/report.h"

namespace firstread {

// Each weight gets its share of `most` points (hundredths). A requirement that is met earns its share, else nothing. A
// skill loses a tenth of its share for each finding in 1,000 words, rounded, down to nothing; an empty draft earns
// nothing.
std::vector<Points> grade(const FileReport& report, std::int64_t most,
                          const std::vector<std::pair<std::string, std::int64_t>>& weights);

std::int64_t sum(const std::vector<Points>& points);
std::string decimal(std::int64_t hundredths);  // "12.50"

}  // namespace firstread
