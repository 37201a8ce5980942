// The same Word document with comments in its margin.
#include "document/word.h"
#include "report/margin.h"
#include "report/margin_writing.h"

namespace firstread {
namespace {

Result<std::string> comment(const FileReport& report, const WriterOptions& options) {
  const CommentOptions how{.date = options.date};
  auto bytes = comment_word(*report.container, margin_comments(report, options.all), how);
  if (!bytes || !options.suggest) return bytes;
  auto edited = edit_word(*bytes, safe_edits(report), &how);
  if (!edited) return edited.error();
  return std::move(edited->bytes);
}

constexpr MarginFormat format{"docx", "a Word document (.docx)", comment};

std::unique_ptr<Writing> open(std::ostream& out, const WriterOptions& options) {
  return margin_writing(out, options, format);
}

}  // namespace
extern const Writer writer_docx{.name = "docx",
                                .summary = "the same Word document with comments in its margin; needs --output",
                                .extension = ".docx",
                                .one_document = true,
                                .open = open};
}  // namespace firstread
