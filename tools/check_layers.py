"""Fails when a file includes a floor that its own floor does not use, or when a shelf has a header.

The law is read from CMakeLists.txt, where the floors are declared, so drawing and law are one text.
"""
import pathlib
import re
import sys

root = pathlib.Path(__file__).parent.parent
uses, shelves = {}, set()
declared = re.findall(r"^firstread_(floor|shelf)\((\w+)(.*)\)$", (root / "CMakeLists.txt").read_text(), re.M)
for kind, name, rest in declared:
    found = re.search(r"USES ([a-z_ ]+?)(?: DOORS|$)", rest)
    uses[name] = set(found[1].split()) if found else set()
    shelves |= {name} if kind == "shelf" else set()


def reach(floor):
    return {floor}.union(*map(reach, uses[floor]))


bad = []
folders = {folder.name for folder in (root / "src").iterdir() if folder.is_dir()}
bad += [f"src/{name}: not declared in CMakeLists.txt" for name in sorted(folders - set(uses))]
for file in sorted((root / "src").glob("*/*")):
    floor = file.parent.name
    if floor not in uses:
        continue
    if floor in shelves and file.suffix == ".h":
        bad.append(f"{file.relative_to(root)}: a shelf has no headers")
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        found = re.match(r'#include "(\w+)/', line)
        if found and found[1] not in reach(floor):
            bad.append(f"{file.relative_to(root)}:{number}: {floor} may not include {found[1]}")
print(*bad, sep="\n") if bad else print(f"{len(uses)} floors and shelves keep to the staircase")
sys.exit(bool(bad))
