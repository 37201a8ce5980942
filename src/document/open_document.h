// OpenDocument texts (.odt): their words, and the same document with comments in its margin. Places are spans of the
// extracted text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "document/extraction.h"
#include "document/margin_comment.h"

namespace firstread {

Result<Extraction> read_open_document(std::string_view bytes);

// The same document with these annotations besides those it has.
Result<std::string> comment_open_document(std::string_view bytes, const std::vector<MarginComment>& comments,
                                          const CommentOptions& options);

}  // namespace firstread
