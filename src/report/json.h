// The JSON of a report, one object each, without line breaks: what the writers json and jsonl and the server print. The
// field names are stable; other tools depend on them.
#pragma once

#include <string>

#include "report/report.h"

namespace firstread {

std::string finding_json(const FileReport& report, const Note& note);
std::string document_json(const FileReport& report);  // counts, what goes well, what next; not the findings
std::string rdf_json(const FileReport& report, const Note& note);  // a Diagnostic of reviewdog's format
std::string said(const Note& note);  // message, advice and the instructor's note as one text
std::string run_json(const RunReport& run);

}  // namespace firstread
