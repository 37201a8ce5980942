// Findings agreed to be old: a file of fingerprints, one a line, sorted, so that it can be kept beside the essays.
#pragma once

#include <functional>
#include <set>
#include <string>

#include "base/world.h"
#include "report/report.h"

namespace firstread {

// Takes the notes that are known out of the report, and counts them; what is left is new.
void leave_out(FileReport& report, const std::function<bool(const Note&)>& known);

class Baseline {
 public:
  static Result<Baseline> read(const Files& files, const std::filesystem::path& file);

  void apply(FileReport& report) const;
  void add(const FileReport& report);
  std::optional<Error> write(const Files& files, const std::filesystem::path& file) const;

 private:
  std::set<std::string> prints_;
};

}  // namespace firstread
