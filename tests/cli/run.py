#!/usr/bin/env python3
"""Runs one command line test: run.py FOLDER PROGRAM. The folder of the run is new and empty but for a copy of in/; its HOME
is empty too, and the clock stands still where a command shows the date."""
import difflib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile


def settled(text, here):
    """What differs from run to run, and nothing else, made the same."""
    text = text.replace(str(here), "HERE")
    text = re.sub(r'"seconds": ?[0-9.e-]+', '"seconds":0', text)
    return re.sub(r'time="[0-9.]+"', 'time="0"', text)


def main():
    case, program = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    accept = os.environ.get("FIRSTREAD_ACCEPT") == "1"
    with tempfile.TemporaryDirectory(prefix="firstread-") as folder:
        here = pathlib.Path(folder).resolve()
        inside = here / "folder"
        if (case / "in").is_dir():
            shutil.copytree(case / "in", inside, symlinks=True)
        else:
            inside.mkdir()
        (here / "home").mkdir()
        keep = {k: v for k, v in os.environ.items() if k in ("PATH", "LANG", "LC_ALL", "ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS")}
        keep |= {"HOME": str(here / "home"), "PATH": f"{program.parent}:{keep['PATH']}", "COLUMNS": "80", "TERM": "dumb",
                 "LC_ALL": "C.UTF-8", "FIRSTREAD_SOURCE": str(pathlib.Path(__file__).resolve().parents[2])}
        ran = subprocess.run(["bash", "-c", (case / "cmd").read_text(encoding="utf-8")], cwd=inside, env=keep,
                             capture_output=True, stdin=subprocess.DEVNULL, timeout=290)
    got = {"out": settled(ran.stdout.decode("utf-8", "replace"), here), "err": settled(ran.stderr.decode("utf-8", "replace"), here),
           "code": f"{ran.returncode}\n"}
    failed = False
    for name, text in got.items():
        path = case / name
        usual = "0\n" if name == "code" else ""
        if accept:
            path.write_text(text, encoding="utf-8") if text != usual else path.unlink(missing_ok=True)
            continue
        wanted = path.read_text(encoding="utf-8") if path.exists() else usual
        if wanted != text:
            failed = True
            sys.stdout.writelines(difflib.unified_diff(wanted.splitlines(True), text.splitlines(True), f"{name} wanted", f"{name} got"))
    sys.exit(failed)


if __name__ == "__main__":
    main()
