// Whose draft a file is, from the names that learning platforms give to what was handed in.
//   Moodle: "Ada Lovelace_1234567_assignsubmission_file_/essay.docx", or the same flat in one folder
//   Canvas: "lovelaceada_LATE_12345_678901_essay.docx"
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace firstread {

struct HandedIn {
  std::string student, id;  // the id of the platform, which tells two students of one name apart
  std::string file;         // the name the student gave the file; empty where the platform gives none
  bool draft = true;        // false: what the teacher gave back, not a draft
};

std::optional<HandedIn> read_moodle(std::string_view name);  // of a folder or a file
// A file. Only where all files of a folder are so named is it Canvas's; "essay_1_2_end.md" might be anybody's.
std::optional<HandedIn> read_canvas(std::string_view name);

// What is made for other programs and is nobody's draft: "__MACOSX", "Thumbs.db", hidden files.
bool is_litter(std::string_view name);

}  // namespace firstread
