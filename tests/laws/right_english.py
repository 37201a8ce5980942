"""Right English draws no error: talk, instructions, school essays, and prepositions in the places that are theirs.

usage: right_english.py PROGRAM FILE…
"""
import json
import os
import subprocess
import sys
import tempfile

program, files = sys.argv[1], sys.argv[2:]
with tempfile.TemporaryDirectory() as home:
    surroundings = dict(os.environ, HOME=home, XDG_CONFIG_HOME=home, XDG_DATA_HOME=home)
    out = subprocess.run([program, "check", "--format", "jsonl", *files], env=surroundings, capture_output=True)
said = [json.loads(line) for line in out.stdout.splitlines()]
read = [line for line in said if line["type"] == "document"]
if len(read) != len(files) or min(line["words"] for line in read) < 100:
    sys.exit("the files were not read")
wrong = [line for line in said if line["type"] == "finding" and line["kind"] in ("spelling", "grammar", "mechanics")]
for line in wrong:
    print(f'{line["file"]}:{line["line"]}: {line["rule"]}: {line["text"]}: {line["message"]}')
sys.exit(f"{len(wrong)} remarks on right English" if wrong else 0)
