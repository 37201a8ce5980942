#include "skills/coach.h"

#include <algorithm>

#include "skills/priorities.h"
#include "skills/steps.h"
#include "skills/strengths.h"

namespace firstread {

Lesson coach(const CoachInput& input) {
  Lesson lesson;
  lesson.skills = priorities(input);
  if (input.focus.empty()) {
    for (const SkillView& view : lesson.skills)
      if (view.priority > 0 && lesson.focus.size() < input.focus_size) lesson.focus.push_back(view.skill);
  } else {
    lesson.focus = input.focus;
  }
  if (input.history && input.history->last && input.sketch) {
    lesson.since = compare(*input.history->last, *input.sketch);
    lesson.since->draft = input.history->last_name;
    lesson.since_said = sentences(*lesson.since, input.skills);
  }
  lesson.next = next_steps(input, lesson.skills, lesson.focus, lesson.since);
  lesson.going_well = strengths(input, lesson.skills, lesson.since);
  return lesson;
}

}  // namespace firstread
