// What stands in the margin of a document: skills in focus in full, the rest one comment a paragraph, and first of all
// what goes well and what next. Used by the writers that give a document back.
#pragma once

#include <vector>

#include "document/margin_comment.h"
#include "report/report.h"
#include "text/edit.h"

namespace firstread {

std::vector<MarginComment> margin_comments(const FileReport& report, bool all);

// The first replacement of every note that is safe, none in conflict with another.
std::vector<Edit> safe_edits(const FileReport& report);

}  // namespace firstread
