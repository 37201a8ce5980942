// Which skill to work on first, and the arithmetic shown by --why.
#pragma once

#include <vector>

#include "skills/coach.h"

namespace firstread {

// Every number that orders skills, in one place. A skill's priority is the product of what applies to it.
struct PriorityModel {
  // How much a reader is held up, by kind of finding: the order of Hairston 1981 and Vann, Meyer & Lorenz 1984
  // (sentence boundaries and verb forms trouble readers most, spelling next, punctuation after that, wording least).
  double grammar = 1, spelling = 0.9, mechanics = 0.8, structure = 0.7, style = 0.5;
  double unsure = 0.5;       // of findings that only ask
  double untreatable = 0.7;  // rules teach it less well (Ferris 1999)
  double own_goal = 2, assignment_goal = 1.5;
  double needs_first = 0.5;  // a skill it builds on is not held and has places of its own in this draft
  double needed = 1.25;      // … and that skill
  double too_early = 0.5;    // two levels or more above the writer's
  double held = 0.6;         // it is held: a slip, not a gap
};

// With findings or evidence, most pressing first; equal ones by id.
std::vector<SkillView> priorities(const CoachInput& input, const PriorityModel& model = {});

}  // namespace firstread
