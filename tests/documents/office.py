#!/usr/bin/env python3
"""Comments put into .docx and .odt files survive LibreOffice on the words they are about, and no word changes; suggestions arrive
as tracked changes. Skips plainly where there is no LibreOffice. Usage: office.py PROGRAM FORMATS-FOLDER"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

import margins

program, formats = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
office = shutil.which("soffice")
if not office:
    print("skipped: no LibreOffice here (apt-get install libreoffice-writer-nogui)")
    sys.exit(77)


def convert(files, kind, folder):
    """All files at once, into folder/kind."""
    out = folder / kind.split(":")[0]
    subprocess.run([office, "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", kind, "--outdir", out, *files],
                   check=True, capture_output=True, timeout=300)
    return out


def words(file):
    return re.sub(r"\s+", " ", file.read_text(encoding="utf-8-sig")).strip()


def check(source, target, *more):
    run = subprocess.run([program, "check", source, "--forget", "--format", target.suffix[1:], "--output", target, "--fail-on", "nothing", *more],
                         capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"{source.name}: {run.stderr}")


def changes(file):
    """The tracked changes by firstread in an .odt: kinds."""
    content = zipfile.ZipFile(file).read("content.xml").decode("utf-8")
    regions = re.findall(r"<text:changed-region.*?</text:changed-region>", content, re.S)
    return [kind for region in regions if "<dc:creator>firstread</dc:creator>" in region for kind in ("insertion", "deletion") if "text:" + kind in region]


wrong = []


def expect(holds, what):
    if not holds:
        wrong.append(what)


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    for kind, other in (("docx", "odt"), ("odt", "docx")):
        here = folder / kind
        (here / "marked").mkdir(parents=True)
        sources = sorted((formats / kind).glob("*." + kind))
        marked = []
        for source in sources:
            marked.append(here / "marked" / source.name)
            check(source, marked[-1], "--all")
            check(marked[-1], here / ("again." + kind), "--all")
            first, again = margins.comments(marked[-1]), margins.comments(here / ("again." + kind))
            expect(first == again, f"{kind}/{source.name}: marked again, its comments are others:\n  {set(first) ^ set(again)}")
        before = convert(sources, "txt:Text", here / "before")
        after = convert(marked, "txt:Text", here / "after")
        through, back = convert(marked, other, here), convert(marked, kind, here)
        for source, file in zip(sources, marked):
            ours = margins.comments(file)
            theirs = [each for each in ours if each.author == "firstread"]
            print(f"{kind}/{source.name}: {len(ours)} comments, {len(theirs)} of them new")
            expect(theirs and [each for each in ours if each.author != "firstread"] == margins.comments(source), f"{kind}/{source.name}: not its own comments and ours")
            for result in (through / (file.stem + "." + other), back / file.name):
                got = margins.comments(result)
                expect(got == ours, f"{kind}/{source.name} as {result.suffix}: other comments after LibreOffice:\n  {sorted(set(ours) - set(got))}\n  {sorted(set(got) - set(ours))}")
            expect(words(before / (file.stem + ".txt")) == words(after / (file.stem + ".txt")), f"{kind}/{source.name}: the words changed")
    suggested = folder / "suggested.docx"
    check(formats / "docx" / "garden.docx", suggested, "--suggest")
    seen = changes(convert([suggested], "odt", folder) / "suggested.odt")
    print(f"suggested: {seen.count('insertion')} insertions, {seen.count('deletion')} deletions")
    expect("insertion" in seen and "deletion" in seen, "suggestions are not tracked changes for LibreOffice")
print(*wrong, sep="\n")
sys.exit(bool(wrong))
