// Word documents (.docx): their text, and the same document again with comments in its margin or words replaced. Places
// are spans of the extracted text; reading and changing walk the document in the same way, so a place is the same run
// in both.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "document/extraction.h"
#include "document/margin_comment.h"
#include "text/edit.h"

namespace firstread {

Result<Extraction> read_word(std::string_view bytes);

// The same document with these comments besides those it has. Comments on notes and text boxes stand where those are
// anchored.
Result<std::string> comment_word(std::string_view bytes, const std::vector<MarginComment>& comments,
                                 const CommentOptions& options);

// The same document with words replaced; an edit that crosses runs, or lies where nothing can be written, is left out
// and counted. With an author they are suggestions that the writer may accept or reject (tracked changes).
struct EditedWord {
  std::string bytes;
  std::size_t done = 0, left_out = 0;
};
Result<EditedWord> edit_word(std::string_view bytes, std::vector<Edit> edits, const CommentOptions* tracked = nullptr);

}  // namespace firstread
