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


def open_document(file, content, more=()):
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        for name, data in (("content.xml", content), *more):
            with archive.open(name, "w") as member:
                for part in [data] if isinstance(data, str) else data:
                    member.write(part.encode())


def locked(bytes_):
    """The same archive, its members marked as encrypted."""
    out = bytearray(bytes_)
    for sign, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = out.find(sign)
        while at >= 0:
            out[at + flags] |= 1
            at = out.find(sign, at + 4)
    return bytes(out)


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
    (inner / "encrypted.docx").write_bytes(locked(whole))
    document(inner / "deep.docx", [HEAD, "<w:ins>" * 100_000, "</w:ins>" * 100_000, TAIL])
    names = 'xmlns:office="o" xmlns:text="t"'
    text = [f"<office:document-content {names}><office:body><office:text><text:p>", "The bell rang.", "</text:p></office:text></office:body></office:document-content>"]
    open_document(inner / "whole.odt", "".join(text))
    open_document(inner / "bomb.odt", [text[0], *["a" * 100_000] * 4000, text[2]])
    open_document(inner / "blanks.odt", [text[0], *['<text:s text:c="2000000000"/>'] * 1000, text[2]])
    open_document(inner / "entities.odt", '<!DOCTYPE l [<!ENTITY a "bell">]>' + text[0] + "&a;" + text[2])
    open_document(inner / "outside.odt", "".join(text), [("../../outside", "x")])
    open_document(inner / "locked.odt", "".join(text), [("META-INF/manifest.xml", "<encryption-data/>")])
    (inner / "cut.odt").write_bytes((inner / "whole.odt").read_bytes()[:200])
    (inner / "deep.html").write_text("<div>" * 200_000 + "The bell rang.", encoding="utf-8")
    for file, code, words in (("bomb.docx", 2, "MB"), ("member.docx", 0, ""), ("entities.docx", 2, "document type"), ("outside.docx", 0, ""),
                              ("paragraphs.docx", 0, ""), ("cut.docx", 2, "damaged"), ("locked.docx", 2, "password"), ("encrypted.docx", 2, "password"),
                              ("deep.docx", 2, "deep"), ("whole.docx", 0, ""), ("whole.odt", 0, ""), ("bomb.odt", 2, "MB"), ("blanks.odt", 0, ""),
                              ("entities.odt", 2, "document type"), ("outside.odt", 0, ""), ("locked.odt", 2, "password"), ("cut.odt", 2, "damaged"), ("deep.html", 2, "deep")):
        got, said, seconds, memory = run(inner / file)
        print(f"{file}: exit {got}, {seconds:.2f} s, {memory:.0f} MB: {said.strip()}")
        if got != code or words not in said or len(said.strip().splitlines()) != (1 if code else 0):
            wrong.append(f"{file}: exit {got} and “{said.strip()}”")
        if seconds > 5 or memory > 600:
            wrong.append(f"{file}: {seconds:.1f} s, {memory:.0f} MB")
    if (folder / "outside").exists() or pathlib.Path("/outside").exists():
        wrong.append("a member was written outside")
print(*wrong, sep="\n")
sys.exit(bool(wrong))
