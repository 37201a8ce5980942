// What makes a finding the same finding after lines or paragraphs have moved: its file's name, its rule, its words and
// a few words on either side within the sentence. Baselines and every CI format use it.
#pragma once

#include <string>
#include <vector>

#include "english/analysis.h"
#include "rules/finding.h"

namespace firstread {

// One for each finding, 16 hexadecimal digits. Equal findings in one text are told apart by their order.
std::vector<std::string> fingerprints(const Findings& findings, const Analysis& analysis);

}  // namespace firstread
