// The progress of a writer, told in a terminal, as numbers for other programs, or as a page with plots.
#pragma once

#include <ostream>
#include <vector>

#include "report/palette.h"
#include "skills/trend.h"

namespace firstread {

struct ProgressView {
  std::vector<DraftRow> drafts;  // oldest first
  std::vector<SkillTrend> skills;
  Profile profile;
  std::size_t exercises = 0, exercises_right = 0;
};

struct PageStyle {
  int width = 80;
  bool plain = false;  // no bars: sentences only, for screen readers
  bool comfort = false;
  Palette colours{};
  std::size_t most_drafts = 8;  // of each skill
};

void write_text(std::ostream& out, const ProgressView& view, const PageStyle& style);
void write_json(std::ostream& out, const ProgressView& view);
void write_csv(std::ostream& out, const ProgressView& view);
void write_html(std::ostream& out, const ProgressView& view);

}  // namespace firstread
