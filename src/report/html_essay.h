// The draft itself in the HTML report: its blocks as they were written, with numbered marks, and beside each block its
// notes. A note shows where and which skill; what and how come on opening it. Used by the writer of that report.
#pragma once

#include <ostream>
#include <string>
#include <string_view>

#include "report/report.h"

namespace firstread {

struct EssayPage {
  int file = 1;      // which of the page: places of several files are told apart
  bool all = false;  // notes on skills for later stand with the others
};

void write_essay(std::ostream& out, const FileReport& report, const EssayPage& page);

// Where the note with this index stands in the page: "n12", of a second file "n2-12".
std::string note_place(const EssayPage& page, std::size_t index);

}  // namespace firstread
