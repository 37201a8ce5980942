// The same Word document with comments in its margin.
#include "document/word.h"
#include "report/margin.h"
#include "report/writer.h"

namespace firstread {
namespace {

class Word : public Writing {
 public:
  Word(std::ostream& out, const WriterOptions& options) : out_(out), options_(options) {}

  void file(const FileReport& report) override {
    if (!report.trouble.empty()) return;  // said on standard error
    if (report.format != "docx" || !report.container) {
      trouble_ = Error{"comments can only be put into a Word document (.docx); this was read as " + report.format,
                       report.file};
      return;
    }
    const CommentOptions how{.date = options_.date};
    auto bytes = comment_word(*report.container, margin_comments(report, options_.all), how);
    if (bytes && options_.suggest) {
      auto edited = edit_word(*bytes, safe_edits(report), &how);
      if (edited)
        bytes = std::move(edited->bytes);
      else
        bytes = edited.error();
    }
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
  return std::make_unique<Word>(out, options);
}

}  // namespace
extern const Writer writer_docx{.name = "docx",
                                .summary = "the same Word document with comments in its margin; needs --output",
                                .extension = ".docx",
                                .one_document = true,
                                .open = open};
}  // namespace firstread
