"""Measures every rule on the quality sets and writes rules/measured.tsv.

usage: measure_rules.py FOLDER PROGRAM [rules/measured.tsv] [--unread RULE]

FOLDER holds sets/, or is it: folders of texts with gold.json, which says what teachers corrected. A finding is a hit when it
touches a word that a correction touches. Sets without errors are left out: they show false alarms, not precision.
Advice (style, structure) has no corrections to be measured by and is left out, too.

Teachers leave faults standing, so misses are read by a person. Beside the table lies misses.tsv: the rule, a key made of the
marked words and their neighbours, and what the person found: "fault" (a fault all the same; counted in the column "read") or
"right" (good English; a miss). A key holds as long as the rule marks that place, whatever else changes. --unread RULE prints
the misses of rules whose id begins with RULE that nobody has read, each with its key; "" is all rules.
"""
import argparse
import collections
import hashlib
import json
import pathlib
import re
import subprocess
import sys

WORD = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")


ERRORS = ("spelling", "grammar", "mechanics")
ONLY = {"holbrook": ("spelling",)}   # sets in which teachers corrected nothing else


def findings(program, files, kinds):
    """(file, rule, start, end, first replacement) of every finding of these kinds, in all tiers."""
    out = []
    for k in range(0, len(files), 400):
        run = subprocess.run([program, "check", "--format", "jsonl", "--tier", "all", *map(str, files[k:k + 400])],
                             capture_output=True, check=False)
        if run.returncode not in (0, 1):
            sys.exit(run.stderr.decode(errors="replace"))
        for line in run.stdout.decode().split("\n"):
            row = json.loads(line) if line else {}
            if row.get("type") == "finding" and row["kind"] in kinds:
                out.append((row["file"], row["rule"], *row["chars"], "|".join(row["replacements"][:1])))
    return out


def words_touched(text, start, end):
    """The span widened to whole words; an insertion touches the words on both its sides."""
    first, last = start, end
    for found in WORD.finditer(text, max(0, start - 60), min(len(text), end + 60)):
        if found.start() < end and found.end() > start or start == end and found.start() - 1 <= start <= found.end() + 1:
            first, last = min(first, found.start()), max(last, found.end())
    return first, last


def key(rule, text, start, end):
    """The place by the words in and around it: six at each side, whatever stands between words."""
    before = WORD.findall(text[max(0, start - 200):start])[-6:]
    after = WORD.findall(text[end:end + 200])[:6]
    place = "\n".join([rule, " ".join(before), " ".join(WORD.findall(text[start:end])), " ".join(after)])
    return hashlib.sha256(place.encode()).hexdigest()[:12]


def measure_texts(program, folder, counts, misses):
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    texts, edits = {}, {}
    for document in gold:
        path = folder / document["file"]
        texts[str(path)] = path.read_bytes().decode("utf-8")
        edits[str(path)] = [words_touched(texts[str(path)], edit[0], edit[1]) for paragraph in document["paragraphs"]
                            for annotator in paragraph["edits"].values() for edit in annotator]
    for file, rule, start, end, fix in findings(program, sorted(texts), ONLY.get(folder.name, ERRORS)):
        text = texts[file]
        first, last = words_touched(text, start, end)
        hit = any(a < last and first < b for a, b in edits[file])
        counts[rule][0] += 1
        counts[rule][1] += hit
        if not hit:
            shown = f"{text[max(0, start - 90):start]}[[{text[start:end]} → {fix}]]{text[end:end + 60]}"
            misses.append((rule, key(rule, text, start, end), " ".join(shown.split())))


def verdicts(path):
    """What a person found who read the misses: (rule, key) → "fault" or "right"."""
    out = {}
    for line in path.read_text(encoding="utf-8").split("\n")[1:] if path.exists() else []:
        if line:
            rule, place, verdict = line.split("\t")
            if verdict not in ("fault", "right"):
                sys.exit(f'{path}: "{verdict}" of {rule} is no verdict; it may be fault or right')
            out[rule, place] = verdict
    return out


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=pathlib.Path)
    arguments.add_argument("program")
    arguments.add_argument("table", type=pathlib.Path, nargs="?")
    arguments.add_argument("--unread", metavar="RULE")
    asked = arguments.parse_args()
    sets = asked.folder / "sets" if (asked.folder / "sets").is_dir() else asked.folder
    counts, misses = collections.defaultdict(lambda: [0, 0]), []
    for folder in sorted(path.parent for path in sets.glob("*/gold.json")):
        if not folder.name.startswith("clean"):
            measure_texts(asked.program, folder, counts, misses)
    known = verdicts(asked.table.with_name("misses.tsv")) if asked.table else {}
    if asked.unread is not None:
        for rule, place, shown in misses:
            if rule.startswith(asked.unread) and (rule, place) not in known:
                print(f"{rule}\t{place}\t{shown}")
        return
    read = collections.Counter(rule for rule, place, _ in misses if known.get((rule, place)) == "fault")
    lines = ["rule\tfindings\thits\tread\tprecision"]
    for rule, (found, hits) in sorted(counts.items()):
        lines.append(f"{rule}\t{found}\t{hits}\t{read[rule]}\t{100 * (hits + read[rule]) / found:.1f}")
    text = "\n".join(lines) + "\n"
    if asked.table:
        asked.table.write_text(text, encoding="utf-8")
    else:
        print(text, end="")


if __name__ == "__main__":
    main()
