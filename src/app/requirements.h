// What an assignment asks of a text as such: its length, its headings, its sources. Met or not, with what was found.
#pragma once

#include <vector>

#include "app/config.h"
#include "english/analysis.h"
#include "report/report.h"

namespace firstread {

std::vector<Requirement> requirements(const Assignment& assignment, const Analysis& analysis, const FileReport& report);

// The same in words, before anything is written: "Words: 500 to 900".
std::vector<std::pair<std::string, std::string>> asked_for(const Assignment& assignment);

std::string in_words(const Range& range);  // "500 to 900", "at least 4", "at most 3"

}  // namespace firstread
