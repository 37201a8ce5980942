// What the writers have in common that give a document back with comments in its margin.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "report/writer.h"

namespace firstread {

struct MarginFormat {
  std::string_view name;    // of the format that is read: "docx"
  std::string_view called;  // in messages: "a Word document (.docx)"
  Result<std::string> (*comment)(const FileReport& report, const WriterOptions& options);
};

std::unique_ptr<Writing> margin_writing(std::ostream& out, const WriterOptions& options, const MarginFormat& format);

}  // namespace firstread
