// The drafts of a class: folders, zip files as downloaded from a learning platform, wildcards and lists are looked
// through for files that some format reads; each draft has its student.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/reviews.h"
#include "base/world.h"
#include "base/zip.h"

namespace firstread {

struct Student {
  std::string name;  // no two are equal: "Ada Lovelace", "Ada Lovelace (1234)"
  std::size_t drafts = 0;
};

struct Submission {
  Draft draft;
  std::size_t student = 0;  // index into the students
};

struct Submissions {
  std::vector<Submission> files;  // sorted by path, each once
  std::vector<Student> students;  // sorted by name
  std::size_t passed_over = 0;    // files that no format reads
  std::vector<Error> mistakes;
  std::vector<std::string> warnings;
};

// Places are folders, zip files, files and names with wildcards; "-" is a list of them on standard input, one a line.
Submissions find_submissions(const World& world, const std::vector<std::string>& places);

// "Student 1", "Student 2" … in an order that says nothing of the names.
void hide_names(Submissions& submissions);

}  // namespace firstread
