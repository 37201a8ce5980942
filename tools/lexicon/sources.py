"""Reads the word lists the lexicon is made of. Each function is one source; README.md names their licences."""
import os
import re
from collections import Counter, defaultdict

from hunspell import expand

DIALECTS = {"US": 1, "GB_ISE": 2, "GB_IZE": 4, "CA": 8, "AU": 16}
IZE = re.compile(r"(?<=.{3})is(?=(e|es|ed|er|ers|ing|ings|ation|ations|able|ational|ationally)$)")


def dictionaries(folder):
    """{form: dialect bits}, {form: may be suggested} from the four Hunspell dictionaries."""
    per = {tag: expand(f"{folder}/en_{tag}.aff", f"{folder}/en_{tag}.dic") for tag in ("US", "GB", "CA", "AU")}
    bits, suggested = defaultdict(int), defaultdict(bool)
    for tag, forms in per.items():
        for form, may in forms.items():
            suggested[form] |= may
            if tag != "GB":
                bits[form] |= DIALECTS[tag]
                continue
            # Oxford spelling takes -ize where the other dialects have such a form; all else is common to both.
            with_z, with_s = IZE.sub("iz", form), re.sub(r"iz(?=(e|es|ed|er|ers|ing|ings|ation|ations|able|ational|ationally)$)", "is", form)
            if with_z != form and (with_z in forms or with_z in per["US"]):
                bits[form] |= DIALECTS["GB_ISE"]
                bits[with_z] |= DIALECTS["GB_IZE"]
            elif with_s != form and with_s in forms:
                bits[form] |= DIALECTS["GB_IZE"]
            else:
                bits[form] |= DIALECTS["GB_ISE"] | DIALECTS["GB_IZE"]
    return bits, suggested


def frequencies(path):
    rows = (line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8"))
    next(rows)
    return {word: float(zipf) for word, zipf in rows}


def pronunciations(path):
    """{word: [phones without stress]} and {word: syllables}; the first pronunciation of each word."""
    phones, syllables = {}, {}
    for line in open(path, encoding="utf-8"):
        part = line.split("#")[0].split()
        if part and "(" not in part[0]:
            phones[part[0]] = [p.rstrip("012") for p in part[1:]]
            syllables[part[0]] = sum(p[-1] in "012" for p in part[1:])
    return phones, syllables


def names(folder):
    found = set()
    for file in ("female.txt", "male.txt", "names-census.txt"):
        found |= {line.strip().lower() for line in open(os.path.join(folder, file), encoding="utf-8", errors="replace")}
    return {name for name in found if name.isalpha() and len(name) > 1}


def wordnet(folder):
    """{part of speech: lemmas}, {part of speech: {irregular form: lemma}} for one-word entries."""
    lemmas, irregular = {}, {}
    for part in ("noun", "verb", "adj", "adv"):
        lines = (line.split(" ", 1)[0] for line in open(f"{folder}/index.{part}", encoding="latin-1") if not line.startswith("  "))
        lemmas[part] = {word for word in lines if "_" not in word}
        irregular[part] = {}
        for line in open(f"{folder}/{part}.exc", encoding="latin-1"):
            form, lemma, *_ = line.split()
            if "_" not in form and "_" not in lemma:
                irregular[part][form] = lemma
    return lemmas, irregular


def tagged_senses(folder):
    """{noun: how many of its senses WordNet's makers met in running text}."""
    lines = (line.split() for line in open(f"{folder}/index.noun", encoding="latin-1") if not line.startswith("  "))
    return {column[0]: int(column[5 + int(column[3])]) for column in lines}


def irregular_verbs():
    """[(base, past, participle)], the program's own table."""
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../src/english/inflect.cpp")
    table = open(source, encoding="utf-8").read().split("constexpr Verb verbs[]")[1].split("};")[0]
    return re.findall(r'\{"(\w+)", "(\w+)", "(\w+)"\}', table)


def treebank(path):
    """{lower form: Counter of Penn tags}."""
    tags = defaultdict(Counter)
    for line in open(path, encoding="utf-8"):
        column = line.split("\t")
        if len(column) == 10 and column[0].isdigit() and column[4] not in ("GW", "XX", "AFX", "ADD"):
            tags[column[1].lower().replace("’", "'")][column[4]] += 1
    return tags


def word_list(name):
    """One of the lists of our own in this folder: words, one or more a line; # starts a remark."""
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), name)
    return {word for line in open(path, encoding="utf-8") for word in line.split("#")[0].split()}
