#!/usr/bin/env python3
"""Reading an essay to trees takes at most 40 MB of memory, program and language data included; a text ten times as long takes a
little more for its words, and no second copy of the data. Usage: memory.py PROGRAM EXAMPLES"""
import os
import pathlib
import sys
import tempfile

program = str(pathlib.Path(sys.argv[1]).resolve())


def megabytes(file):
    with open(os.devnull, "w") as nothing:
        pid = os.posix_spawn(program, [program, "show", "--tree", str(file)], os.environ,
                             file_actions=[(os.POSIX_SPAWN_DUP2, nothing.fileno(), 1)])
        _, status, usage = os.wait4(pid, 0)
    if status:
        sys.exit(f"{file}: exit {os.waitstatus_to_exitcode(status)}")
    return usage.ru_maxrss * 1024 / 1e6


essay = pathlib.Path(sys.argv[2]) / "bakery.md"
text = essay.read_text(encoding="utf-8")
wrong = 0
with tempfile.TemporaryDirectory() as name:
    long = pathlib.Path(name) / "long.md"
    long.write_text((text + "\n\n") * 10, encoding="utf-8")
    for file, words, most in ((essay, len(text.split()), 40), (long, 10 * len(text.split()), 50)):
        taken = megabytes(file)
        print(f"{words} words: {taken:.1f} MB of {most}")
        wrong += taken > most
sys.exit(bool(wrong))
