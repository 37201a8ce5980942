#!/usr/bin/env python3
"""A marked document as LibreOffice prints it to PDF with comments in the margin: ours stand there, beside the text. Skips plainly
where LibreOffice cannot do that: before 7.5, and without its graphical part. Usage: printed.py PROGRAM FORMATS-FOLDER"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import margins

program, formats = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
office = shutil.which("soffice")
if not office or not shutil.which("pdftotext"):
    print("skipped: no LibreOffice or no pdftotext here (apt-get install libreoffice-writer poppler-utils)")
    sys.exit(77)
FILTER = 'pdf:writer_pdf_Export:{"ExportNotesInMargin":{"type":"boolean","value":"true"}}'


def printed(file, folder):
    """The words of the pages; nothing where there is no PDF."""
    subprocess.run([office, "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", FILTER, "--outdir", folder, file],
                   capture_output=True, timeout=300)
    page = folder / (file.stem + ".pdf")
    if not page.exists():
        return ""
    return re.sub(r"\s+", " ", subprocess.run(["pdftotext", "-raw", page, "-"], capture_output=True, text=True, check=True).stdout)


wrong = []
with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    if "Who is “we”?" not in printed(formats / "docx" / "garden.docx", folder):  # a comment that stood there before
        print("skipped: this LibreOffice prints no comments in the margin (it needs 7.5 or later, and the package libreoffice-writer)")
        sys.exit(77)
    for kind in ("docx", "odt"):
        for source in sorted((formats / kind).glob("*." + kind)):
            marked = folder / ("marked-" + source.name)
            subprocess.run([program, "check", source, "--forget", "--format", kind, "--output", marked, "--fail-on", "nothing"], check=True)
            page = printed(marked, folder)
            said = margins.comments(marked)
            # What does not fit beside the text is cut: the first words of each are there.
            missing = [each.says for each in said if " ".join(each.says.split()[:3]) not in page]
            print(f"{kind}/{source.name}: {len(said)} comments, {len(missing)} of them not in the margin")
            if missing or not said:
                wrong.append(f"{kind}/{source.name}: not in the margin: {missing}")
print(*wrong, sep="\n")
sys.exit(bool(wrong))
