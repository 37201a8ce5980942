// The drafts of a class: folders are looked through for files that some format reads; each file has its student.
#pragma once

#include <string>
#include <vector>

#include "base/world.h"

namespace firstread {

struct Submission {
  std::string path, student;
};

struct Submissions {
  std::vector<Submission> files;  // sorted by path within each place, each once
  std::size_t passed_over = 0;    // files that no format reads
  std::vector<Error> mistakes;
};

// Places are folders and files; "-" is a list of files on standard input, one a line.
Submissions find_submissions(const World& world, const std::vector<std::string>& places);

}  // namespace firstread
