#include "app/machine.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
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

Result<std::string> output_of(const std::vector<std::string>& words) {
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return Error{std::string("a pipe cannot be made: ") + std::strerror(errno)};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  const int failed = posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  std::string out;
  if (failed == 0) {
    char buffer[1 << 16];
    for (ssize_t size = 0; out.size() <= Files::most_bytes;) {
      size = ::read(ends[0], buffer, sizeof buffer);
      if (size < 0 && errno == EINTR) continue;
      if (size <= 0) break;
      out.append(buffer, static_cast<std::size_t>(size));
    }
  }
  close(ends[0]);  // a program that prints without end is stopped by the closed pipe
  if (failed != 0) return Error{words[0] + " cannot be run: " + std::strerror(failed)};
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return Error{words[0] + " failed"};
  return out;
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
          .folder = std::filesystem::current_path(trouble),
          .output_of = output_of};
}

}  // namespace firstread
