#!/usr/bin/env python3
"""The words read out of .docx and .odt files are those that pandoc and LibreOffice read out of them, up to white space. Skips
plainly where there is no pandoc. Usage: words.py PROGRAM FORMATS-FOLDER"""
import html
import html.parser
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

program, formats = sys.argv[1], pathlib.Path(sys.argv[2])
if not shutil.which("pandoc"):
    print("skipped: no pandoc here (apt-get install pandoc)")
    sys.exit(77)

VOID = {"br", "hr", "img", "meta", "link", "input", "col"}


class Words(html.parser.HTMLParser):
    """The text of a page without white space; of what `leave` names, nothing; of the whole only what `inside` names."""

    def __init__(self, inside, leave):
        super().__init__(convert_charrefs=True)
        self.inside, self.leave = inside, leave
        self.depth, self.taken, self.left, self.words = 0, None, None, ""

    def handle_starttag(self, tag, attributes):
        if tag in VOID:
            return
        self.depth += 1
        about = dict(attributes)
        if self.taken is None and self.inside(tag, about):
            self.taken = self.depth
        if self.left is None and self.leave(tag, about):
            self.left = self.depth

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if self.left == self.depth:
            self.left = None
        if self.taken == self.depth:
            self.taken = None
        self.depth -= 1

    def handle_data(self, data):
        if self.taken is not None and self.left is None:
            self.words += data


def plain(words):
    return re.sub(r"[\s\u00a0\u00ad\ufffc↩︎]+", "", words)


def read(page, inside, leave):
    reader = Words(inside, leave)
    reader.feed(page)
    return plain(reader.words)


def ours(file, folder):
    page = folder / "ours.html"
    run = subprocess.run([program, "check", file, "--forget", "--fail-on", "nothing", "--format", "html", "--output", page], capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"{file.name}: {run.stderr}")
    return read(page.read_text(encoding="utf-8"), lambda tag, about: tag == "section" and about.get("class") == "essay",
                lambda tag, about: about.get("class") in ("m", "n") or (tag == "span" and about.get("class") == "q"))


def theirs(file):
    """The words of the text, and those of its footnotes, which stand at the end."""
    page = subprocess.run(["pandoc", "--standalone", "--to", "html", "--wrap=none", file], capture_output=True, text=True, check=True).stdout
    kind = lambda about: (about.get("class") or "").split(" ")[0]
    mark = lambda about: kind(about) in ("footnote-ref", "footnote-back", "math", "comment-start")
    notes = lambda tag, about: tag == "section" and kind(about) == "footnotes"
    return read(page, lambda tag, about: True, lambda tag, about: tag == "head" or mark(about) or notes(tag, about)), read(page, notes, lambda tag, about: mark(about))


def boxes(file):
    """The words of text boxes in a .docx, each box once: Word repeats it for older programs."""
    page = re.sub(r"<mc:Fallback>.*?</mc:Fallback>", "", zipfile.ZipFile(file).read("word/document.xml").decode("utf-8"), flags=re.S)
    for box in re.findall(r"<w:txbxContent>(.*?)</w:txbxContent>", page, re.S):
        yield plain(html.unescape("".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", box))))


wrong = 0
with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    for file in sorted(formats.glob("docx/*.docx")) + sorted(formats.glob("odt/*.odt")):
        other = file
        if file.suffix == ".odt":  # pandoc loses the heads of its tables; LibreOffice reads all of it
            if not shutil.which("soffice"):
                print(f"{file.name}: left out, no LibreOffice here")
                continue
            subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "docx", "--outdir", folder, file],
                           check=True, capture_output=True, timeout=300)
            other = folder / (file.stem + ".docx")
        a, (b, notes) = ours(file, folder), theirs(other)
        for box in boxes(other) if other.suffix == ".docx" else []:  # pandoc passes over text boxes
            if box not in a:
                print(f"{file.name}: without its text box, {box[:60]}")
                wrong += 1
            a = a.replace(box, "", 1)
        if notes not in a:
            print(f"{file.name}: without its notes, {notes[:60]}")
            wrong += 1
        a = a.replace(notes, "", 1)
        same = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
        print(f"{file.parent.name}/{file.name}: {len(a)} letters" + ("" if a == b else f"\n  ours:   …{a[max(0, same - 30):same + 50]}\n  pandoc: …{b[max(0, same - 30):same + 50]}"))
        wrong += a != b
sys.exit(bool(wrong))
