"""Whole files by the whole program: one thread or four, alone or together, the bytes that come out are the same.

usage: whole_files.py PROGRAM FILE…
"""
import json
import os
import subprocess
import sys
import tempfile

program, files = sys.argv[1], sys.argv[2:]


def lines(*arguments):
    """What is said of each file, byte for byte; the line of the run, which has its seconds, left out."""
    with tempfile.TemporaryDirectory() as home:
        surroundings = dict(os.environ, HOME=home, XDG_CONFIG_HOME=home, XDG_DATA_HOME=home)
        out = subprocess.run([program, "check", "--format", "jsonl", *arguments], env=surroundings, capture_output=True)
    if out.returncode not in (0, 1):
        sys.exit(f"exit status {out.returncode}: {out.stderr.decode()}")
    return [line for line in out.stdout.splitlines() if json.loads(line)["type"] != "run"]


def by_file(said):
    out = {}
    for line in said:
        out.setdefault(json.loads(line)["file"], []).append(line)
    return out


one = lines("--threads", "1", *files)
if len(by_file(one)) != len(files) or len(one) < 3 * len(files):
    sys.exit("the files say too little to compare")
if lines("--threads", "4", *files) != one:
    sys.exit("four threads say something else than one")
if by_file(lines("--threads", "4", *reversed(files))) != by_file(one):
    sys.exit("what is said of a file depends on the files before it")
for file in files:
    if lines(file) != by_file(one)[file]:
        sys.exit(f"{file} alone gives something else than in company")
