#!/usr/bin/env python3
"""Comments put into .docx and .odt files survive LibreOffice, and no word changes. Skips plainly where there is no LibreOffice."""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

program, formats = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
office = shutil.which("soffice")
if not office:
    print("skipped: no LibreOffice here (apt-get install libreoffice-writer-nogui)")
    sys.exit(77)


def converted(file, kind, folder):
    subprocess.run([office, "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", kind, "--outdir", folder, file],
                   check=True, capture_output=True, timeout=300)
    return folder / (file.stem + "." + kind.split(":")[0])


def words(file, folder):
    text = converted(file, "txt:Text", folder).read_text(encoding="utf-8-sig")
    return re.sub(r"\s+", " ", text).strip()


def part(file, name):
    return zipfile.ZipFile(file).read(name).decode("utf-8")


wrong = []
for kind, other in (("docx", "odt"), ("odt", "docx")):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        source = folder / ("draft." + kind)
        shutil.copy(formats / kind / ("libreoffice." + kind), source)
        marked = folder / ("marked." + kind)
        run = subprocess.run([program, "check", source, "--all", "--forget", "--format", kind, "--output", marked, "--fail-on", "nothing"],
                             capture_output=True, text=True)
        if run.returncode != 0:
            wrong.append(f"{kind}: {run.stderr}")
            continue
        ours = part(marked, "word/comments.xml").count("<w:comment ") if kind == "docx" else part(marked, "content.xml").count("<office:annotation ") + part(marked, "content.xml").count("<office:annotation>")
        back = converted(marked, other, folder)
        theirs = len(re.findall(r"<office:annotation[ >]", part(back, "content.xml"))) if other == "odt" else part(back, "word/comments.xml").count("<w:comment ")
        print(f"{kind}: {ours} comments, {theirs} after LibreOffice")
        if ours == 0 or ours != theirs:
            wrong.append(f"{kind}: {ours} comments written, {theirs} read by LibreOffice")
        if words(source, folder) != words(marked, folder):
            wrong.append(f"{kind}: the words changed")
print(*wrong, sep="\n")
sys.exit(bool(wrong))
