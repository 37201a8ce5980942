"""Runs every "$ firstread …" of the README's and the docs' console blocks and compares what is printed with what is shown.

usage: check.py PROGRAM        FIRSTREAD_ACCEPT=1 writes what was printed into the page instead.
"""
import difflib
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

program = str(pathlib.Path(sys.argv[1]).resolve())
accept = os.environ.get("FIRSTREAD_ACCEPT") == "1"
bad = blocks = 0


def printed(command, home):
    words = shlex.split(command)
    assert words[0] == "firstread", command
    environment = {"HOME": home, "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "COLUMNS": "80"}
    run = subprocess.run([program, *words[1:]], capture_output=True, text=True, env=environment, stdin=subprocess.DEVNULL)
    return run.stdout + run.stderr


for page in [pathlib.Path("README.md"), *sorted(pathlib.Path("docs").glob("*.md"))]:
    if not page.exists():
        continue
    text = page.read_text(encoding="utf-8")

    def replace(match):
        global bad, blocks
        with tempfile.TemporaryDirectory() as home:
            parts = re.split(r"^\$ (.*)\n", match[1], flags=re.M)
            out = ""
            for command, shown in zip(parts[1::2], parts[2::2]):
                blocks += 1
                got = printed(command, home).rstrip("\n") + "\n"
                out += f"$ {command}\n{got}"
                if got.rstrip() != shown.rstrip() and not accept:
                    bad += 1
                    print(f"{page}: {command}")
                    print(*difflib.unified_diff(shown.splitlines(), got.splitlines(), "shown", "printed", lineterm=""), sep="\n")
        return f"```console\n{out}```"

    new = re.sub(r"```console\n(\$ firstread.*?)```", replace, text, flags=re.S)
    if accept and new != text:
        page.write_text(new, encoding="utf-8")
print(f"{blocks} commands shown, {bad} differ from what is printed")
sys.exit(bool(bad) or not blocks)
