// The safe fixes of a text: those that may be applied without a person looking.
#pragma once

#include <string>
#include <vector>

#include "english/analysis.h"
#include "rules/finding.h"
#include "text/edit.h"

namespace firstread {

// First replacements of safe findings, none touching another; the earlier one is kept. Nothing across a seam of markup.
std::vector<Edit> safe_fixes(const Findings& findings, const Analysis& analysis);

}  // namespace firstread
