// What a student wants to ask his instructor, pinned to passages of the essay. Kept beside the essay, in
// FILE.questions.jsonl, one question a line, until the hand-off takes them along.
#pragma once

#include <string>
#include <vector>

#include "base/world.h"

namespace firstread {

struct Question {
  std::string rule, message;  // what firstread had said of the passage
  std::string passage;        // the marked words
  std::string sentence;       // and where they stand
  int line = 0;               // when it was asked
  std::string asked;          // in the student's words; may be empty
};

std::filesystem::path questions_file(const std::filesystem::path& essay);
// None when there is no such file; a line that is no question is an Error with its number.
Result<std::vector<Question>> read_questions(const Files& files, const std::filesystem::path& essay);
// Adds to those that are there; the same passage and rule once, with the later words.
std::optional<Error> add_questions(const Files& files, const std::filesystem::path& essay,
                                   const std::vector<Question>& questions);

}  // namespace firstread
