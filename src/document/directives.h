// What a writer says to firstread in comments: "firstread off: RULE, …" and its kin, for a line, a paragraph or the
// file.
//   firstread off [RULES]            from here on          firstread on [RULES]             again
//   firstread off-line [RULES]       the line it stands on, or the next when it stands alone
//   firstread off-paragraph [RULES]  the paragraph it stands in, or the next
//   firstread off-file [RULES]       the whole file
// RULES are rule ids, skills or kinds, separated by commas; none means all.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace firstread {

enum class DirectiveKind { off, on, off_line, off_paragraph, off_file };

struct Directive {
  DirectiveKind kind;
  std::vector<std::string> rules;  // empty: all
  Span comment;                    // where it stands
  std::string trouble;             // what is wrong with it; then it does nothing and the reader is told
};

// Reads the inside of one comment; nothing when it does not speak to firstread.
std::optional<Directive> read_directive(std::string_view comment, Span where);

}  // namespace firstread
