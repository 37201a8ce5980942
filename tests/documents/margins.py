"""The comments of .docx and .odt files, read independently: the words each stands on (those of text boxes apart), who said it, what it says."""
import re
import typing
import xml.etree.ElementTree
import zipfile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
DC = "{http://purl.org/dc/elements/1.1/}"


class Comment(typing.NamedTuple):
    words: str
    author: str
    says: str


def plain(words):
    return re.sub(r"\s+", " ", words).strip()


def tree(file, part):
    return xml.etree.ElementTree.fromstring(zipfile.ZipFile(file).read(part))


def word(file):
    if "word/comments.xml" not in zipfile.ZipFile(file).namelist():
        return []
    on = {}
    open_ = set()
    document = tree(file, "word/document.xml")
    boxed = {id(t) for box in document.iter(W + "txbxContent") for t in box.iter(W + "t")}
    for node in document.iter():
        if node.tag == W + "commentRangeStart":
            open_.add(node.get(W + "id"))
        elif node.tag == W + "commentRangeEnd":
            open_.discard(node.get(W + "id"))
        elif node.tag == W + "t" and id(node) not in boxed:
            for each in open_:
                on[each] = on.get(each, "") + (node.text or "")
    return [Comment(plain(on.get(each.get(W + "id"), "")), each.get(W + "author"), plain(" ".join("".join(t.text or "" for t in p.iter(W + "t")) for p in each.iter(W + "p"))))
            for each in tree(file, "word/comments.xml")]


def open_document(file):
    out = []
    open_ = {}

    def say(words):
        for each in open_.values():
            each[0] += words or ""

    def walk(node):
        if node.tag == OFFICE + "annotation":
            said = plain(" ".join("".join(p.itertext()) for p in node.iter(TEXT + "p")))
            out.append(["", node.findtext(DC + "creator"), said])
            if node.get(OFFICE + "name"):
                open_[node.get(OFFICE + "name")] = out[-1]
        elif node.tag == OFFICE + "annotation-end":
            open_.pop(node.get(OFFICE + "name"), None)
        elif node.tag not in (TEXT + "tracked-changes", TEXT + "note", DRAW + "frame", DRAW + "custom-shape"):
            say(" " if node.tag == TEXT + "s" else node.text)
            for child in node:
                walk(child)
                say(child.tail)

    walk(tree(file, "content.xml").find(OFFICE + "body"))
    # What is never ended stands on nothing.
    for left in open_.values():
        left[0] = ""
    return [Comment(plain(words), author, said) for words, author, said in out]


def comments(file):
    return sorted(word(file) if file.suffix == ".docx" else open_document(file))
