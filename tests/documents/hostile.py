#!/usr/bin/env python3
"""Documents that are made to hurt: one clear message or a plain reading, in bounded time and memory. Usage: hostile.py PROGRAM"""
import os
import pathlib
import sys
import tempfile
import zipfile

program = str(pathlib.Path(sys.argv[1]).resolve())
HEAD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
TAIL = "</w:body></w:document>"
WORDS = HEAD + "<w:p><w:r><w:t>The bell rang and we left.</w:t></w:r></w:p>" + TAIL


def document(file, page, more=()):
    """`page` is text, or parts of it: in parts, so that this program stays small and its memory is not counted for the other's."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        for name, data in (("word/document.xml", [page] if isinstance(page, str) else page), *more):
            with archive.open(name, "w") as member:
                for part in data:
                    member.write(part.encode() if isinstance(part, str) else part)


def run(file):
    with tempfile.TemporaryFile() as said:
        actions = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0), (os.POSIX_SPAWN_DUP2, said.fileno(), 2)]
        pid = os.posix_spawn(program, [program, "check", "--forget", "--fail-on", "nothing", str(file)], os.environ, file_actions=actions)
        _, status, usage = os.wait4(pid, 0)
        said.seek(0)
        return os.waitstatus_to_exitcode(status), said.read().decode(), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


wrong = []
with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    inner = folder / "inner"
    inner.mkdir()
    document(inner / "bomb.docx", [HEAD, "<w:p><w:r><w:t>", *["a" * 100_000] * 4000, "</w:t></w:r></w:p>", TAIL])
    document(inner / "member.docx", WORDS, [("word/media/picture.png", [bytes(100_000)] * 1000)])
    document(inner / "entities.docx", '<!DOCTYPE l [<!ENTITY a "' + "a" * 50 + '"><!ENTITY b "' + "&a;" * 50 + '">]>' + WORDS.replace("bell", "&b;"))
    document(inner / "outside.docx", WORDS, [("../../outside", ["x"]), ("/outside", ["x"])])
    document(inner / "paragraphs.docx", [HEAD, *["<w:p/>" * 1000] * 2000, TAIL])
    document(inner / "whole.docx", WORDS)
    whole = (inner / "whole.docx").read_bytes()
    (inner / "cut.docx").write_bytes(whole[: len(whole) // 2])
    (inner / "locked.docx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096))  # as Word keeps what has a password
    for file, code, words in (("bomb", 2, "MB"), ("member", 0, ""), ("entities", 2, "document type"), ("outside", 0, ""), ("paragraphs", 0, ""),
                              ("cut", 2, "damaged"), ("locked", 2, "password"), ("whole", 0, "")):
        got, said, seconds, memory = run(inner / (file + ".docx"))
        print(f"{file}: exit {got}, {seconds:.2f} s, {memory:.0f} MB: {said.strip()}")
        if got != code or words not in said or len(said.strip().splitlines()) != (1 if code else 0):
            wrong.append(f"{file}: exit {got} and “{said.strip()}”")
        if seconds > 5 or memory > 600:
            wrong.append(f"{file}: {seconds:.1f} s, {memory:.0f} MB")
    if (folder / "outside").exists() or pathlib.Path("/outside").exists():
        wrong.append("a member was written outside")
print(*wrong, sep="\n")
sys.exit(bool(wrong))
