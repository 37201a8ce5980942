#!/usr/bin/env python3
"""What documents cost: a Word document of 20 pages little more than its text, and the page of 5,000 words stays small.
Usage: cost.py PROGRAM"""
import os
import pathlib
import sys
import tempfile
import zipfile

program = str(pathlib.Path(sys.argv[1]).resolve())
LINES = ("The children climbs on the wall of the old mill, and nobody recieves any money for it.",
         "We wanted to see the wheel because my brother could of stayed there all day.",
         "Inside it was dark and the floor was wet, but there was alot of light under the roof.",
         "Its a pity that the mill is closing its doors, I would of liked to come back.",
         "An old man told us how the water had turned the stones for two hundred years.")
PROSE = [" ".join(LINES[(i + k * k) % len(LINES)] for k in range(6)) for i in range(105)]  # 10,000 words


def word_document(file):
    """As Word writes it: a sentence in several runs, each with its own look."""
    run = lambda words: f'<w:r w:rsidR="00A1"><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="24"/></w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'
    body = "".join("<w:p><w:pPr><w:spacing w:after=\"160\"/></w:pPr>" + "".join(run(words + " ") for words in prose.replace(", ", ", |").split("|")) + "</w:p>" for prose in PROSE)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>' + body + "</w:body></w:document>")


def seconds(file, kind="json"):
    pid = os.posix_spawn(program, [program, "check", "--forget", "--fail-on", "nothing", "--format", kind, "--output", str(file) + "." + kind, str(file)], os.environ)
    _, status, usage = os.wait4(pid, 0)
    if status:
        sys.exit(f"{file}: exit {os.waitstatus_to_exitcode(status)}")
    return usage.ru_utime + usage.ru_stime


wrong = 0
with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    (folder / "long.txt").write_text("\n\n".join(PROSE) + "\n", encoding="utf-8")
    word_document(folder / "long.docx")
    times = {"text": [], "Word document": [], "Word document, and back": []}
    for _ in range(7):  # in turn, so that a busy machine slows all alike; the quickest counts
        times["text"].append(seconds(folder / "long.txt"))
        times["Word document"].append(seconds(folder / "long.docx"))
        times["Word document, and back"].append(seconds(folder / "long.docx", "docx"))
    text = min(times["text"])
    for what, each in times.items():
        print(f"{what}: {min(each):.3f} s, {min(each) / text:.2f} of the text")
        wrong += min(each) > 1.5 * text
    (folder / "five.txt").write_text("\n\n".join(PROSE[:53]) + "\n", encoding="utf-8")
    seconds(folder / "five.txt", "html")
    page = (folder / "five.txt.html").read_text(encoding="utf-8")
    notes = page.count("data-k=\"") - page.count("<mark")
    print(f"the page of 5,000 words with {notes} notes: {len(page.encode()) / 1000:.0f} kB")
    wrong += len(page.encode()) > 400_000 or notes < 200
sys.exit(bool(wrong))
