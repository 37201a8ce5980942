// Everything outside the program, in one value that main makes and hands down. Nothing here is global, so a test can
// make a World of its own: files in memory, a fixed clock, streams that are strings.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"

namespace firstread {

struct Terminal {
  bool out_is_person = false;  // standard output is a terminal
  bool err_is_person = false;
  bool in_is_person = false;
  int width = 80;       // screen cells
  bool colour = false;  // a terminal, NO_COLOR unset, TERM not dumb
};

struct World {
  const Files& files;
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  std::function<std::optional<std::string>(std::string_view name)> environment;
  std::function<std::chrono::system_clock::time_point()> now;
  Terminal terminal;
  std::filesystem::path program;  // the running executable; data is found beside it
  std::filesystem::path folder;   // the current folder
  // Runs a program found on the path, no shell between, and gives what it printed; an Error where it cannot be run or
  // fails. Called from several threads. May be empty.
  std::function<Result<std::string>(const std::vector<std::string>& words)> output_of = {};
};

}  // namespace firstread
