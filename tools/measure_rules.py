"""Measures every rule on the quality sets and writes rules/measured.tsv.

usage: measure_rules.py FOLDER PROGRAM [rules/measured.tsv]

FOLDER holds sets/, or is it: folders of texts with gold.json, which says what teachers corrected. A finding is a hit when it
touches a word that a correction touches. Sets without errors are left out: they show false alarms, not precision.
Teachers leave faults standing: the column "read" counts misses that a person read and found to be faults all the same; fill it
in by hand. It is kept while the rule's findings stay as they are.
Advice (style, structure) has no corrections to be measured by and is left out, too.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys

WORD = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")


ERRORS = ("spelling", "grammar", "mechanics")
ONLY = {"holbrook": ("spelling",)}   # sets in which teachers corrected nothing else


def findings(program, files, kinds):
    """(file, rule, start, end) of every finding of these kinds, in all tiers."""
    out = []
    for k in range(0, len(files), 400):
        run = subprocess.run([program, "check", "--format", "jsonl", "--tier", "all", *map(str, files[k:k + 400])],
                             capture_output=True, check=False)
        if run.returncode not in (0, 1):
            sys.exit(run.stderr.decode(errors="replace"))
        for line in run.stdout.decode().split("\n"):
            row = json.loads(line) if line else {}
            if row.get("type") == "finding" and row["kind"] in kinds:
                out.append((row["file"], row["rule"], *row["chars"]))
    return out


def words_touched(text, start, end):
    """The span widened to whole words; an insertion touches the words on both its sides."""
    first, last = start, end
    for found in WORD.finditer(text, max(0, start - 60), min(len(text), end + 60)):
        if found.start() < end and found.end() > start or start == end and found.start() - 1 <= start <= found.end() + 1:
            first, last = min(first, found.start()), max(last, found.end())
    return first, last


def measure_texts(program, folder, counts):
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    texts, edits = {}, {}
    for document in gold:
        path = folder / document["file"]
        texts[str(path)] = path.read_bytes().decode("utf-8")
        edits[str(path)] = [words_touched(texts[str(path)], edit[0], edit[1]) for paragraph in document["paragraphs"]
                            for annotator in paragraph["edits"].values() for edit in annotator]
    for file, rule, start, end in findings(program, sorted(texts), ONLY.get(folder.name, ERRORS)):
        first, last = words_touched(texts[file], start, end)
        counts[rule][0] += 1
        counts[rule][1] += any(a < last and first < b for a, b in edits[file])


def already_read(path):
    """Misses that a person read and found to be faults all the same, as long as the findings have not changed."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").split("\n")[1:] if line] if path.exists() else []
    return {(rule, int(found), int(hits)): int(right) for rule, found, hits, right, _ in rows}


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=pathlib.Path)
    arguments.add_argument("program")
    arguments.add_argument("table", type=pathlib.Path, nargs="?")
    asked = arguments.parse_args()
    sets = asked.folder / "sets" if (asked.folder / "sets").is_dir() else asked.folder
    counts = collections.defaultdict(lambda: [0, 0])
    for folder in sorted(path.parent for path in sets.glob("*/gold.json")):
        if not folder.name.startswith("clean"):
            measure_texts(asked.program, folder, counts)
    read = already_read(asked.table) if asked.table else {}
    lines = ["rule\tfindings\thits\tread\tprecision"]
    for rule, (found, hits) in sorted(counts.items()):
        right = min(read.get((rule, found, hits), 0), found - hits)
        lines.append(f"{rule}\t{found}\t{hits}\t{right}\t{100 * (hits + right) / found:.1f}")
    text = "\n".join(lines) + "\n"
    if asked.table:
        asked.table.write_text(text, encoding="utf-8")
    else:
        print(text, end="")


if __name__ == "__main__":
    main()
