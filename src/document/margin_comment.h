// A comment in the margin of a document, as word processors have them.
#pragma once

#include <string>
#include <vector>

#include "text/span.h"

namespace firstread {

struct MarginComment {
  Span place;  // of the extracted text; empty: at that point
  std::vector<std::string> paragraphs;
};

struct CommentOptions {
  std::string author = "firstread", initials = "fr";
  std::string date;  // "2026-11-23T10:00:00Z"
};

}  // namespace firstread
