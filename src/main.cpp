#include <csignal>
#include <iostream>

#include "app/machine.h"
#include "app/program.h"

int main(int count, char** arguments) {
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is an error of writing, told as such
  std::ios::sync_with_stdio(false);
  const auto files = firstread::disk();
  firstread::World world = firstread::machine(*files);
  return firstread::run(world, firstread::all_commands(), {arguments + 1, arguments + count});
}
