#include "app/machine.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>

namespace firstread {
namespace {

std::optional<std::string> environment(std::string_view name) {
  const char* value = std::getenv(std::string(name).c_str());
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

int width() {
  constexpr int narrowest = 40, widest = 100;  // longer lines read badly
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return std::clamp<int>(size.ws_col, narrowest, widest);
  const int columns = std::atoi(environment("COLUMNS").value_or("80").c_str());
  return columns > 0 ? std::clamp(columns, narrowest, widest) : 80;
}

// The time of day; FIRSTREAD_NOW, in seconds since 1970, stands in for it where runs must repeat.
std::function<std::chrono::system_clock::time_point()> clock() {
  const char* fixed = std::getenv("FIRSTREAD_NOW");
  if (!fixed) return [] { return std::chrono::system_clock::now(); };
  const auto seconds = std::chrono::seconds(std::strtoll(fixed, nullptr, 10));
  return [seconds] { return std::chrono::system_clock::time_point(seconds); };
}

}  // namespace

World machine(const Files& files) {
  Terminal terminal{.out_is_person = isatty(STDOUT_FILENO) == 1,
                    .err_is_person = isatty(STDERR_FILENO) == 1,
                    .in_is_person = isatty(STDIN_FILENO) == 1,
                    .width = width()};
  const std::string term = environment("TERM").value_or("dumb");
  terminal.colour = terminal.out_is_person && environment("NO_COLOR").value_or("").empty() && term != "dumb";
  std::error_code trouble;
  auto program = std::filesystem::read_symlink("/proc/self/exe", trouble);
  return {.files = files,
          .in = std::cin,
          .out = std::cout,
          .err = std::cerr,
          .environment = environment,
          .now = clock(),
          .terminal = terminal,
          .program = std::move(program),
          .folder = std::filesystem::current_path(trouble)};
}

}  // namespace firstread
