// The same OpenDocument text with comments in its margin.
#include "document/open_document.h"
#include "report/margin.h"
#include "report/writer.h"

namespace firstread {
namespace {

class OpenDocument : public Writing {
 public:
  OpenDocument(std::ostream& out, const WriterOptions& options) : out_(out), options_(options) {}

  void file(const FileReport& report) override {
    if (!report.trouble.empty()) return;  // said on standard error
    if (report.format != "odt" || !report.container) {
      trouble_ = Error{"comments can only be put into an OpenDocument text (.odt); this was read as " + report.format,
                       report.file};
      return;
    }
    const CommentOptions how{.date = options_.date};
    const auto bytes = comment_open_document(*report.container, margin_comments(report, options_.all), how);
    if (bytes)
      out_ << *bytes;
    else
      trouble_ = Error{bytes.error().message, report.file};
  }
  void end(const RunReport&) override {}
  std::optional<Error> trouble() const override { return trouble_; }

 private:
  std::ostream& out_;
  WriterOptions options_;
  std::optional<Error> trouble_;
};

std::unique_ptr<Writing> open(std::ostream& out, const WriterOptions& options) {
  return std::make_unique<OpenDocument>(out, options);
}

}  // namespace
extern const Writer writer_odt{.name = "odt",
                               .summary = "the same OpenDocument text with comments in its margin; needs --output",
                               .extension = ".odt",
                               .one_document = true,
                               .open = open};
}  // namespace firstread
