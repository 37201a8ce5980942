#include "report/margin_writing.h"

#include <optional>
#include <ostream>

namespace firstread {
namespace {

class MarginWriting : public Writing {
 public:
  MarginWriting(std::ostream& out, const WriterOptions& options, const MarginFormat& format)
      : out_(out), options_(options), format_(format) {}

  void file(const FileReport& report) override {
    if (!report.trouble.empty()) return;  // said on standard error
    if (report.format != format_.name || !report.container) {
      trouble_ =
          Error{"comments can only be put into " + std::string(format_.called) + "; this was read as " + report.format,
                report.file};
      return;
    }
    const auto bytes = format_.comment(report, options_);
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
  const MarginFormat& format_;
  std::optional<Error> trouble_;
};

}  // namespace

std::unique_ptr<Writing> margin_writing(std::ostream& out, const WriterOptions& options, const MarginFormat& format) {
  return std::make_unique<MarginWriting>(out, options, format);
}

}  // namespace firstread
