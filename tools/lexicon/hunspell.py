"""Expands a Hunspell dictionary: every form its .dic and .aff allow by one suffix, one prefix, or both."""
import re
from collections import defaultdict


def read_affixes(path):
    """Flag → (kind, crosses, [(strip, add, condition)]), and the flags with a meaning of their own."""
    affixes, special = {}, {}
    for line in open(path, encoding="utf-8-sig"):
        part = line.split()
        if not part:
            continue
        if part[0] in ("NOSUGGEST", "ONLYINCOMPOUND", "FORBIDDENWORD", "NEEDAFFIX"):
            special[part[0]] = part[1]
        if part[0] not in ("PFX", "SFX"):
            continue
        if len(part) == 4 and part[2] in "YN":
            affixes[part[1]] = (part[0], part[2] == "Y", [])
        elif len(part) >= 4:
            kind, flag, strip, add = part[:4]
            condition = part[4] if len(part) > 4 else "."
            strip, add = strip.replace("0", ""), add.split("/")[0].replace("0", "")
            pattern = "^" + condition if kind == "PFX" else condition + "$"
            affixes[flag][2].append((strip, add, None if condition == "." else re.compile(pattern)))
    return affixes, special


def apply(word, kind, rules):
    for strip, add, condition in rules:
        if condition and not condition.search(word):
            continue
        if kind == "SFX" and word.endswith(strip):
            yield word[:len(word) - len(strip)] + add
        elif kind == "PFX" and word.startswith(strip):
            yield add + word[len(strip):]


def expand(aff, dic):
    """{form: True where it may be suggested} for every form of the dictionary; possessives in 's are left out."""
    affixes, special = read_affixes(aff)
    forms = defaultdict(bool)
    for number, line in enumerate(open(dic, encoding="utf-8-sig")):
        line = line.split("\t")[0].strip()
        if number == 0 or not line or line.startswith("#"):
            continue
        word, _, flags = line.partition("/")
        if not word or any(flags.count(special[k]) for k in ("ONLYINCOMPOUND", "FORBIDDENWORD") if k in special):
            continue
        suggested = special.get("NOSUGGEST", "\0") not in flags
        forms[word] |= suggested
        with_suffix = []
        for flag in flags:
            kind, crosses, rules = affixes.get(flag, ("", False, []))
            if kind == "SFX":
                for form in apply(word, kind, rules):
                    if not form.endswith("'s"):
                        forms[form] |= suggested
                        if crosses:
                            with_suffix.append(form)
        for flag in flags:
            kind, crosses, rules = affixes.get(flag, ("", False, []))
            if kind == "PFX":
                for base in [word] + (with_suffix if crosses else []):
                    for form in apply(base, kind, rules):
                        forms[form] |= suggested
    return forms
