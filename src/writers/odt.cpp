// The same OpenDocument text with comments in its margin.
#include "document/open_document.h"
#include "report/margin.h"
#include "report/margin_writing.h"

namespace firstread {
namespace {

Result<std::string> comment(const FileReport& report, const WriterOptions& options) {
  const CommentOptions how{.date = options.date};
  return comment_open_document(*report.container, margin_comments(report, options.all), how);
}

constexpr MarginFormat format{"odt", "an OpenDocument text (.odt)", comment};

std::unique_ptr<Writing> open(std::ostream& out, const WriterOptions& options) {
  return margin_writing(out, options, format);
}

}  // namespace
extern const Writer writer_odt{.name = "odt",
                               .summary = "the same OpenDocument text with comments in its margin; needs --output",
                               .extension = ".odt",
                               .one_document = true,
                               .open = open};
}  // namespace firstread
