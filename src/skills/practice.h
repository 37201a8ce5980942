// Short exercises, made of the writer's own sentences and of the rules' examples, spaced over days.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/rule.h"
#include "skills/progress.h"
#include "skills/skill.h"

namespace firstread {

enum class ExerciseKind : std::uint8_t { find, fix, choose, combine };
std::string_view name(ExerciseKind);  // "find it", …

struct Exercise {
  std::uint64_t id = 0;  // of kind, rule and text: the same exercise on every day
  ExerciseKind kind = ExerciseKind::fix;
  std::string skill, rule;
  std::string text;                   // what is shown; of `combine` both sentences
  Span mark;                          // the place to mend, in `text`; shown for `fix`, looked for in `find`
  std::vector<std::string> options;   // of `choose`: shown as a, b
  std::vector<std::string> accepted;  // right as they stand; the first is the model answer; may be empty for `fix`
  std::string advice;                 // said when the answer was not right
  bool own = false;                   // from the writer's own draft
};

// Every exercise that can be made for these skills, in an order that depends on nothing but the material. Rules are
// those in force. A writer's own sentences come before examples.
std::vector<Exercise> exercises(const std::vector<const Rule*>& rules, const std::vector<Skill>& skills,
                                const std::vector<PracticeSentence>& own, const std::vector<std::string>& wanted);

// The next ones to do: what is due, the longest due first; then new ones, kinds and skills in turn (interleaving:
// Rohrer 2012).
std::vector<Exercise> next_exercises(const std::vector<Exercise>& all, const std::map<std::uint64_t, Card>& cards,
                                     std::chrono::sys_seconds now, std::size_t count);

// When an exercise comes back: boxes of 1, 3, 7, 16 and 35 days (Leitner 1972; gaps that widen: Cepeda et al. 2006). A
// wrong answer goes back to the first box and is asked again on the same day.
Card after(const std::optional<Card>& card, std::uint64_t exercise, bool right, std::chrono::sys_seconds now);

// The task, in one instruction.
std::string_view task(ExerciseKind);

}  // namespace firstread
