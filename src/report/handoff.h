// The page a student sends with an essay: goals, what changed since the last draft, what is still open and why,
// questions pinned to passages, requirements; with the hash of the draft, so that it matches what is handed in.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "report/report.h"

namespace firstread {

struct PinnedQuestion {
  std::uint32_t line = 0;      // 0: about the whole
  std::string words, passage;  // the passage is the line it is about
};

struct Handoff {
  std::string title;  // of the assignment
  std::vector<std::string> goals;
  std::vector<std::pair<std::string, std::string>> hashes;  // of the drafts: file, SHA-256
  std::vector<PinnedQuestion> questions;
  std::string changed;  // the student's own words on what was changed and why
};

std::string handoff_markdown(const FileReport& report, const Handoff& handoff);
std::string handoff_html(const FileReport& report, const Handoff& handoff);
std::string handoff_json(const FileReport& report, const Handoff& handoff);

}  // namespace firstread
