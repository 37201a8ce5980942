#!/usr/bin/env python3
"""A line for each draft: its points and its three most frequent skills. grade.py FILE..."""
import json
import subprocess
import sys

ran = subprocess.run(["firstread", "check", "--format", "jsonl", "--forget", *sys.argv[1:]], capture_output=True, text=True, encoding="utf-8")
for line in ran.stdout.splitlines():
    one = json.loads(line)
    if one["type"] != "document":
        continue
    if "trouble" in one:
        print(f"{one['file']}: not read")
        continue
    skills = sorted(one["skills"].items(), key=lambda pair: (-pair[1], pair[0]))[:3]
    print(f"{one['file']}: {one.get('score', 'no points')}, " + (", ".join(f"{name} {count}" for name, count in skills) or "nothing to mend"))
sys.exit(2 if ran.returncode == 2 else 0)
