"""Precision and recall of every confusion set, on edited text kept out of its training: `./dev quality --confusions`.

Reads dictionaries/en/confusions.tsv, which training wrote. With names as arguments, only the sets that hold those words.
"""
import pathlib
import sys

SILENT = 99.0
rows = []
for line in (pathlib.Path(__file__).parents[2] / "dictionaries/en/confusions.tsv").read_text(encoding="utf-8").splitlines():
    if line.startswith("#"):
        continue
    name, margin, precision, recall, uses, alarms = line.split("\t")
    if not sys.argv[1:] or set(sys.argv[1:]) & set(name.split("/")):
        rows.append((name, float(margin), float(precision), float(recall), int(uses), int(alarms)))
if not rows:
    sys.exit("no set has these words")

speaking = sorted((r for r in rows if r[1] < SILENT), key=lambda r: (-r[3], r[0]))
silent = sorted(r for r in rows if r[1] >= SILENT)
print(f"{'set':40} {'margin':>6} {'precision':>9} {'recall':>6} {'uses':>6} {'alarms':>6}")
for name, margin, precision, recall, uses, alarms in speaking:
    print(f"{name:40} {margin:6.2f} {precision:8.1f}% {recall:5.1f}% {uses:6} {alarms:6}")
if silent:
    print(f"\nsilent, since too unsure: {', '.join(r[0] for r in silent)}")
uses, alarms = sum(r[4] for r in speaking), sum(r[5] for r in speaking)
print(f"\n{len(speaking)} of {len(rows)} sets speak; {alarms} alarms in {uses} right uses ({1000 * alarms / max(1, uses):.2f} in 1,000)")
