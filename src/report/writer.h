// A writer says a report in one format. Writers stand on the shelf writers/: one file, one constant, nothing to
// register. Files are written as they come, so that a class of thousands needs the memory of one.
#pragma once

#include <memory>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "report/report.h"

namespace firstread {

struct WriterOptions {
  int width = 80;  // screen cells
  bool colour = false;
  bool all = false;       // mark everything, not only the skills in focus
  bool why = false;       // also how the next steps were chosen
  bool comfort = false;   // reading comfort: wide spacing, one instruction a line
  bool suggest = false;   // in a document: safe corrections as changes the writer accepts or rejects
  std::string date = {};  // "2026-11-23T10:00:00Z", for comments
};

class Writing {
 public:
  virtual ~Writing() = default;
  virtual void file(const FileReport& report) = 0;
  virtual void end(const RunReport& run) = 0;
  virtual std::optional<Error> trouble() const { return std::nullopt; }  // what could not be written, and why
};

struct Writer {
  std::string_view name, summary;
  std::string_view extension;  // ".json": of a file that holds its output
  bool courses = false;        // it shows the courses of skills over drafts, which are then looked up
  bool one_document = false;   // it gives one file back with comments in it: one file in, one file out
  std::unique_ptr<Writing> (*open)(std::ostream& out, const WriterOptions& options) = nullptr;
};

std::span<const Writer* const> all_writers();  // written by CMake from the folder; called only by app/ and main

}  // namespace firstread
