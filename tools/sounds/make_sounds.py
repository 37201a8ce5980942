#!/usr/bin/env python3
"""How words sound and how English writes sounds, for what was meant by a misspelling.

usage: make_sounds.py dictionaries/en/sounds.bin --words FOLDER --lexicon dictionaries/en/lexicon.bin

FOLDER holds cmudict.dict and wordfreq_large_en.tsv. Letters and sounds of 30,000 frequent words are laid beside each other, in
pieces of one to four letters and at most two sounds, until the likeliest pieces no longer change (Viterbi training); what a
piece costs is the negative logarithm of how often these sounds are written so. The file, all numbers little-endian:

header    "FRSOUND1", u32: buckets, bytes of entries, pieces
offsets   u32 a bucket and one more: where its entries begin
entry     u16 high bits of the word's hash, u8 what the right spelling costs x 16, then a byte a sound, bit 7 on the last
piece     u8 sounds x 2 (0: none), u8 cost x 32, 4 letters (0: none), in the order of their letters
"""
import argparse
import math
import re
import struct
from collections import Counter, defaultdict

VOWELS = ["AA", "AE", "AH", "AO", "AW", "AY", "EH", "ER", "EY", "IH", "IY", "OW", "OY", "UH", "UW", "@"]
OTHERS = ["B", "CH", "D", "DH", "F", "G", "HH", "JH", "K", "L", "M", "N", "NG", "P", "R", "S", "SH", "T", "TH", "V", "W", "Y", "Z", "ZH"]
NUMBER = {sound: i + 1 for i, sound in enumerate(VOWELS + OTHERS)}  # src/english/sounds.cpp knows these numbers
DEAREST = 5.0  # of a piece
SILENT = 1.8  # a letter that often is not heard
ROUNDS = 4


def sound(phone):
    """Without its stress; vowels that are hardly heard are all one."""
    bare = phone.rstrip("012")
    return "@" if phone[-1] == "0" and bare in ("AH", "IH", "UH", "EH") else bare


def pronunciations(path):
    found = defaultdict(list)
    for line in open(path, encoding="utf-8"):
        part = line.split("#")[0].split()
        if part:
            word = re.sub(r"\(\d\)$", "", part[0])
            if re.fullmatch("[a-z'-]{2,24}", word):
                found[word].append(tuple(sound(p) for p in part[1:]))
    return found


def frequencies(path):
    rows = (line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8"))
    next(rows)
    return {word: float(zipf) for word, zipf in rows}


def suggested(path):
    """The words of the lexicon's letter tree."""
    data = open(path, "rb").read()
    at, count = struct.unpack_from("<II", data, 8 + 5 * 4)
    nodes = struct.unpack_from(f"<{count}I", data, at)
    out, todo = [], [(0, "")]
    while todo:
        node, prefix = todo.pop()
        child = nodes[node] >> 12
        while child:
            word = prefix + "\0abcdefghijklmnopqrstuvwxyz'-."[nodes[child] & 31]
            if nodes[child] & 64:
                out.append(word)
            todo.append((child, word))
            if nodes[child] & 32:
                break
            child += 1
    return sorted(out)


def may_be(letters, sounds):
    if not sounds:
        return len(letters) == 1
    if len(sounds) == 2:
        return len(letters) <= 2
    return sounds[0] not in VOWELS or bool(set(letters) & set("aeiouyw")) or (letters, sounds) == ("r", ("ER",))


def sizes(letters_left, sounds_left):
    for a in range(1, min(4, letters_left) + 1):
        for b in range(0, min(2, sounds_left) + 1):
            if not (a > 1 and b == 0 or a > 2 and b == 2):
                yield a, b


def side_by_side(word, phones, score):
    """The likeliest pieces of a word, or none."""
    n, m = len(word), len(phones)
    best = {(0, 0): (0.0, None)}
    for i in range(n):
        for j in range(m + 1):
            if (i, j) not in best:
                continue
            here = best[i, j][0]
            for a, b in sizes(n - i, m - j):
                value = score.get((word[i:i + a], phones[j:j + b]))
                if value is not None and here + value > best.get((i + a, j + b), (-1e9,))[0]:
                    best[i + a, j + b] = (here + value, (i, j))
    if (n, m) not in best:
        return []
    out, at = [], (n, m)
    while best[at][1]:
        before = best[at][1]
        out.append((word[before[0]:at[0]], phones[before[1]:at[1]]))
        at = before
    return out


def learned(words):
    """{(letters, sounds): times}."""
    times = Counter()
    for word, phones in words:  # to begin with: what stands about as far on
        n, m = len(word), len(phones)
        for i in range(n):
            for a in range(1, min(4, n - i) + 1):
                middle = (i + a / 2) / n * m
                for b in range(3):
                    if a > 1 and b == 0 or a > 2 and b == 2:
                        continue
                    for j in range(max(0, int(middle - b / 2 - 1)), min(m - b, int(middle - b / 2 + 1)) + 1):
                        if may_be(word[i:i + a], phones[j:j + b]):
                            times[word[i:i + a], phones[j:j + b]] += math.exp(-abs(j + b / 2 - middle))
    dear = (-3.0, 0.0, -4.0)  # of no sound, one, two
    for _ in range(ROUNDS):
        total = sum(times.values())
        score = {piece: math.log(count / total) + dear[len(piece[1])] for piece, count in times.items() if count >= 2}
        times = Counter(piece for word, phones in words for piece in side_by_side(word, phones, score))
    return times


def costs(times):
    """{(letters, sounds): cost}."""
    of_sounds = Counter()
    for (_, sounds), count in times.items():
        of_sounds[sounds] += count
    out = {}
    for (letters, sounds), count in times.items():
        if sounds and count >= 2:
            out[letters, sounds] = min(DEAREST, -math.log(count / of_sounds[sounds]))
        elif not sounds and count >= 20:
            out[letters, sounds] = SILENT
    return out


def cost_of_right(word, phones, cost):
    """What src/english/sounds.cpp finds for the right spelling, but for sounds taken for one another."""
    n, m = len(word), len(phones)
    best = [[1e9] * (m + 1) for _ in range(n + 1)]
    best[0][0] = 0.0
    for j in range(m + 1):
        for i in range(n + 1):
            here = best[i][j]
            if here >= 1e9:
                continue
            if i < n:
                needless = 0.3 if word[i] in "'-" else 0.7 if i and word[i] == word[i - 1] else cost.get((word[i], ()), SILENT if word[i] in "eh" else 4.0)
                best[i + 1][j] = min(best[i + 1][j], here + needless)
            if j < m:
                unheard = 1.5 if phones[j] == "R" else 3.0 if phones[j] in VOWELS else 4.0
                best[i][j + 1] = min(best[i][j + 1], here + unheard)
                for a, b in sizes(n - i, m - j):
                    if b and (word[i:i + a], phones[j:j + b]) in cost:
                        value = here + cost[word[i:i + a], phones[j:j + b]]
                        best[i + a][j + b] = min(best[i + a][j + b], value)
    return best[n][m]


def derived(word, said):
    """Of a form that the dictionary lacks, from one that it has."""
    def of(stem):
        return said.get(stem, [])[:1]

    for mine, other in (("isation", "ization"), ("ise", "ize"), ("ising", "izing"), ("ised", "ized"), ("ises", "izes"), ("our", "or"),
                        ("yse", "yze"), ("tre", "ter"), ("ours", "ors"), ("elled", "eled"), ("elling", "eling"), ("ogue", "og")):
        if word.endswith(mine) and of(word[:-len(mine)] + other):
            return of(word[:-len(mine)] + other)
    for p in of(word[:-2]) if word.endswith("'s") else of(word[:-1]) if word.endswith("s") else []:
        hissing = p[-1] in ("S", "Z", "SH", "CH", "JH", "ZH")
        return [p + (("@", "Z") if hissing else ("S",) if p[-1] in ("P", "T", "K", "F", "TH") else ("Z",))]
    for ending, sounds in (("ing", ("IH", "NG")), ("ed", None), ("er", ("ER",)), ("ly", ("L", "IY")), ("ness", ("N", "@", "S")),
                           ("ers", ("ER", "Z")), ("less", ("L", "@", "S")), ("able", ("@", "B", "@", "L")), ("ful", ("F", "@", "L")),
                           ("ment", ("M", "@", "N", "T")), ("ments", ("M", "@", "N", "T", "S")), ("est", ("@", "S", "T"))):
        if not word.endswith(ending):
            continue
        stem = word[:-len(ending)]
        for base in (stem, stem + "e", stem[:-1] if stem[-1:] == stem[-2:-1] else stem, stem[:-1] + "y" if stem.endswith("i") else stem):
            for p in of(base):
                if sounds is None:
                    return [p + (("@", "D") if p[-1] in ("T", "D") else ("T",) if p[-1] in ("P", "K", "F", "S", "SH", "CH", "TH") else ("D",))]
                return [p + sounds]
    for beginning, sounds in (("un", ("AH", "N")), ("re", ("R", "IY")), ("non-", ("N", "AA", "N"))):
        if word.startswith(beginning) and len(word) > len(beginning) + 3:
            for p in of(word[len(beginning):]):
                return [sounds + p]
    return []


def fnv(word):
    value = 2166136261
    for byte in word.encode():
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("out"), ap.add_argument("--words", required=True), ap.add_argument("--lexicon", required=True)
    args = ap.parse_args()
    said = pronunciations(f"{args.words}/cmudict.dict")
    zipf = frequencies(f"{args.words}/wordfreq_large_en.tsv")
    lessons = [(w, p[0]) for w, p in sorted(said.items()) if re.fullmatch("[a-z]{2,16}", w) and zipf.get(w, 0) >= 2.9]
    cost = costs(learned(lessons))
    entries = []
    for word in suggested(args.lexicon):
        if zipf.get(word, 0) < 2.0:
            continue
        for phones in said.get(word, [])[:2] or derived(word, said):
            if phones and len(phones) < 28:
                right = min(255, round(16 * cost_of_right(word, phones, cost)))
                entries.append((word, bytes([right, *(NUMBER[p] for p in phones[:-1]), NUMBER[phones[-1]] | 128])))
    buckets = len(entries) // 8 + 1
    filled = [b""] * buckets
    for word, body in entries:
        filled[fnv(word) % buckets] += struct.pack("<H", fnv(word) >> 16) + body
    offsets = [0]
    for one in filled:
        offsets.append(offsets[-1] + len(one))
    pieces = sorted((letters.encode().ljust(4, b"\0"), sounds) for letters, sounds in cost)
    data = b"FRSOUND1" + struct.pack("<3I", buckets, offsets[-1], len(pieces)) + struct.pack(f"<{len(offsets)}I", *offsets) + b"".join(filled)
    for letters, sounds in pieces:
        numbers = [NUMBER[s] for s in sounds] + [0, 0]
        data += bytes([numbers[0], numbers[1], round(32 * cost[letters.rstrip(b"\0").decode(), sounds])]) + letters
    with open(args.out, "wb") as out:
        out.write(data)
    print(f"{len(lessons)} words learned from, {len(entries)} pronunciations, {len(pieces)} pieces, {len(data)} bytes")


if __name__ == "__main__":
    main()
