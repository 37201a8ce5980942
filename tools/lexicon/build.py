"""Makes dictionaries/en/lexicon.bin.  README.md says from what, and under which licences.

usage: build.py OUT --words FOLDER --treebank FILE [--hunspell FOLDER] [--wordnet FOLDER]
"""
import argparse
import os
import re
from collections import defaultdict

import pack
import sources
import tags as tagging
import verb_patterns

LOWER, CAPITAL, CAPITALS, MIXED = 1, 2, 4, 8
NAME, COUNTABLE, UNCOUNTABLE, MISSPELLING = 1, 2, 4, 8
VOWEL_PHONES = {"AA", "AE", "AH", "AO", "AW", "AY", "EH", "ER", "EY", "IH", "IY", "OW", "OY", "UH", "UW"}
TAG_NAMES = {"prp_poss": "PRP$", "wp_poss": "WP$", "comma": ",", "stop": ".", "colon": ":", "open_quote": "``", "close_quote": "''",
             "lrb": "-LRB-", "rrb": "-RRB-", "dollar": "$", "hash": "#"}


def penn_tags():
    """The numbers of the tags, read from the enumeration in the program's header."""
    header = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../src/english/grammar.h")
    body = re.search(r"enum class Xpos[^{]*\{([^}]*)\}", open(header, encoding="utf-8").read())[1]
    listed = [name.strip() for name in body.split(",")]
    return {TAG_NAMES.get(name, name.upper()): number for number, name in enumerate(listed) if name}


def shape(form):
    if form == form.lower():
        return LOWER
    if form[1:] == form[1:].lower():
        return CAPITAL
    return CAPITALS if form == form.upper() else MIXED


def near(form):
    """Every string one letter shorter; two words share one of these when one edit parts them."""
    return {form[:i] + form[i + 1:] for i in range(len(form))}


def near_twice(form):
    """The same for two edits."""
    return near(form) | {form} | {key for one in near(form) for key in near(one)}


FIRST_PARTS = set("in of at on up to for by with the an and even after over under all every some no not do does did is are can will as so it "
                  "this that i am be if from each any then what when how very more most".split())


def slips(unknown, zipf, entries):
    """(forms that are misspellings, forms that are doubtful in lower case): unknown forms one letter from a word a hundred
    times as frequent, or ten times; two words run together; a few letters that spell no word."""
    common = defaultdict(list)
    for word in entries:
        if zipf.get(word, 0) >= 3.2 and len(word) >= 4 and entries[word]["shape"] & LOWER and entries[word]["dialects"]:
            for key in near(word) | {word}:
                common[key].append(word)
    wrong, doubtful = set(), set()
    for form in unknown:
        if len(form) < 4:
            doubtful.add(form)
            continue
        if any(form[:i] in FIRST_PARTS and zipf.get(form[i:], 0) >= 4.8 and len(form) - i >= 2 for i in range(1, len(form) - 1)):
            wrong.add(form)
        for key in near(form) | {form}:
            for word in common.get(key, ()):
                if abs(len(word) - len(form)) <= 1 and zipf[word] >= zipf[form] + 1 and one_edit(form, word):
                    doubtful.add(form)
                    if zipf[word] >= max(3.4, zipf[form] + 2) and not entries[word]["flags"] & NAME:
                        wrong.add(form)
    far = defaultdict(list)
    for word in entries:
        if zipf.get(word, 0) >= 3.4 and len(word) >= 7 and entries[word]["shape"] & LOWER and entries[word]["dialects"]:
            for key in near_twice(word):
                far[key].append(word)
    for form in unknown:
        if len(form) >= 7 and any(zipf[word] >= zipf[form] + 2.2 and abs(len(word) - len(form)) <= 1
                                  for key in near_twice(form) for word in far.get(key, ())):
            wrong.add(form)
    return wrong, doubtful - wrong


def one_edit(a, b):
    if len(a) == len(b):
        differ = [i for i in range(len(a)) if a[i] != b[i]]
        return len(differ) == 1 or len(differ) == 2 and differ[1] == differ[0] + 1 and a[differ[0]] == b[differ[1]] and a[differ[1]] == b[differ[0]]
    short, long = sorted((a, b), key=len)
    return short in near(long)


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("out"), ap.add_argument("--words", required=True), ap.add_argument("--treebank", required=True)
    ap.add_argument("--hunspell", default="/usr/share/hunspell"), ap.add_argument("--wordnet", default="/usr/share/wordnet")
    args = ap.parse_args()

    bits, suggested = sources.dictionaries(args.hunspell)
    zipf = sources.frequencies(f"{args.words}/wordfreq_large_en.tsv")
    phones, syllables = sources.pronunciations(f"{args.words}/cmudict.dict")
    lemmas, irregular = sources.wordnet(args.wordnet)
    known_tags, counted = tagging.inflected(lemmas, irregular), sources.treebank(args.treebank)
    pasts = tagging.pasts(sources.irregular_verbs(), lemmas, sources.tagged_senses(args.wordnet), counted)
    number = penn_tags()
    accepted, rejected = sources.word_list("accepted.txt"), sources.word_list("rejected.txt")
    listed = open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "uncountable.txt"), encoding="utf-8").read().split("\nboth:")
    uncountable = {w for line in listed[0].splitlines() if not line.startswith("#") for w in line.split()}
    both = set(listed[1].split())

    entries = {}

    def entry(word):
        return entries.setdefault(word, {"dialects": 0, "shape": 0, "flags": 0, "suggested": 0})

    for form, dialects in bits.items():
        if len(form) > 40 or re.search(r"\d", form):
            continue
        one = entry(form.lower())
        one["dialects"] |= dialects
        one["shape"] |= shape(form)
        one["suggested"] |= suggested[form]
    for word in accepted | sources.word_list("contractions.txt"):
        one = entry(word)
        one["dialects"], one["suggested"] = 31, 1
        one["shape"] |= LOWER
    given = sources.names(args.words)
    for word in given:
        if word in entries or word in zipf:
            one = entry(word)
            one["flags"] |= NAME
            one["shape"] |= CAPITAL
    frequent = {word for word, z in zipf.items() if z >= 2 and len(word) > 1 and re.fullmatch(r"[a-zéèêëáàâäíïóôöúüñç]+", word)}
    unknown = {word for word in frequent if word not in entries}
    for word in unknown:
        one = entry(word)
        one["shape"] |= LOWER | CAPITAL
    wrong, doubtful = slips(unknown - given, zipf, entries)
    for word in doubtful:
        entry(word)["shape"] = CAPITAL
    for word in wrong | rejected:
        one = entry(word)
        one["flags"] |= MISSPELLING
        one["shape"] |= LOWER
        one["dialects"], one["suggested"] = 0, 0

    follows = verb_patterns.load()
    packed, candidates = {}, {}
    for word, one in sorted(entries.items()):
        capital_only = not one["shape"] & LOWER
        tags = tagging.choose(word, counted, known_tags, capital_only)
        if one["flags"] & NAME:
            tags = tags | {"NNP"}
        if word in pasts:
            tags = tags & pasts[word]
        if "NN" in tags:
            plural = max((zipf.get(form, 0) for form in tagging.with_s(word) if form in entries), default=0)
            if word in uncountable or word in both:
                one["flags"] |= UNCOUNTABLE
            if word in both or word not in uncountable and plural >= max(1.5, zipf.get(word, 0) - 1.8):
                one["flags"] |= COUNTABLE
        sound = phones.get(word, [])
        vowel = sound[0] in VOWEL_PHONES if sound else word[0] in "aeiou"
        z = zipf.get(word, 0)
        mask = sum(1 << number[tag] for tag in tags if tag in number)
        packed[word] = (mask, one["dialects"], one["shape"], one["flags"], z, syllables.get(word, 0), int(vowel), int(bool(sound)),
                        int(one["suggested"]), follows.get(word, 0) if "VB" in tags else 0)
        plain = all(c in pack.LETTERS and c != "." for c in word) and len(word) > 1
        if plain and one["dialects"] and one["suggested"] and not one["shape"] == MIXED:
            if z >= (3.0 if capital_only else 1.0) or not capital_only and not z and one["dialects"] == 31 and len(word) > 4:
                candidates[word] = z
    size, classes, nodes = pack.write(args.out, packed, candidates)
    print(f"{args.out}: {len(packed)} words, {len(candidates)} candidates, {classes} classes, {nodes} nodes, {size} bytes")


if __name__ == "__main__":
    main()
