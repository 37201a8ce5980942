#!/usr/bin/env python3
"""A writer copied on the shelf under another name is picked up by the next build, and nothing else is edited. One that is
misnamed is an error that names it. Usage: shelf.py PROJECT CMAKE"""
import pathlib
import subprocess
import sys
import tempfile

project, cmake = pathlib.Path(sys.argv[1]), sys.argv[2]

# The floors below the shelf as headers alone, and a program that lists what stands on it. Opening a writer is not asked
# for here, so the shelf has writers that need no other library's code to be listed.
LISTS = """cmake_minimum_required(VERSION 3.25)
project(shelf LANGUAGES CXX)
set(CMAKE_CXX_STANDARD 20)
find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
include(house.cmake)
firstread_shelf(writers Writer report/writer.h)
add_executable(list list.cpp)
target_link_libraries(list PRIVATE firstread_writers)
"""
PROGRAM = """#include <iostream>

#include "report/writer.h"

int main() {
  for (const firstread::Writer* writer : firstread::all_writers()) std::cout << writer->name << '\\n';
}
"""
WRITER = """#include "report/writer.h"

namespace firstread {
namespace {

struct Nothing : Writing {
  void file(const FileReport&) override {}
  void end(const RunReport&) override {}
};

std::unique_ptr<Writing> open(std::ostream&, const WriterOptions&) { return std::make_unique<Nothing>(); }

}  // namespace
extern const Writer writer_NAME{.name = "NAME", .summary = "nothing", .extension = ".txt", .open = open};
}  // namespace firstread
"""


def run(*command, cwd):
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True)


def build(top):
    return run(cmake, "--build", "build", cwd=top)


with tempfile.TemporaryDirectory() as scratch:
    top = pathlib.Path(scratch)
    (top / "src").mkdir()
    for floor in (project / "src").iterdir():
        if floor.is_dir() and floor.name != "writers":
            (top / "src" / floor.name).symlink_to(floor)
    shelf = top / "src" / "writers"
    shelf.mkdir()
    (top / "house.cmake").write_text((project / "tools" / "house.cmake").read_text())
    (top / "CMakeLists.txt").write_text(LISTS)
    (top / "list.cpp").write_text(PROGRAM)
    (shelf / "single.cpp").write_text(WRITER.replace("NAME", "single"))
    made = run(cmake, "-S", ".", "-B", "build", "-G", "Ninja", cwd=top)
    if made.returncode or build(top).returncode:
        sys.exit(made.stderr + build(top).stdout)
    assert run("build/list", cwd=top).stdout.split() == ["single"]

    (shelf / "twin.cpp").write_text((shelf / "single.cpp").read_text().replace("single", "twin"))
    made = build(top)
    listed = run("build/list", cwd=top).stdout.split()
    if listed != ["single", "twin"]:
        sys.exit(f"the twin was not picked up: {listed}\n{made.stdout}")

    (shelf / "odd.cpp").write_text((shelf / "single.cpp").read_text().replace("writer_single", "writer_even"))
    made = build(top)
    if made.returncode == 0 or "writer_odd" not in made.stdout:
        sys.exit(f"a misnamed writer is not named:\n{made.stdout}")
print("a file on a shelf is on it; a misnamed one is an error that names it")
