#!/usr/bin/env python3
"""Choose the margins of weighed rules: precision and recall by margin, on halves of a development set.

usage: margins.py QUALITY CANDIDATES_LEARNER [--precision 0.65] [--clean NAME=CANDIDATES ...]

QUALITY holds goldtext.py and sets/learner with its gold.json; CANDIDATES files are what the program `candidates` printed. For every rule (and
article) it prints the least margin that reaches the precision on the even half, and what that margin gives on the odd half,
then the other way round; and how many findings a thousand words of clean text would get.
"""
import argparse
import collections
import json
import os
import sys

ap = argparse.ArgumentParser()
ap.add_argument("quality"), ap.add_argument("candidates")
ap.add_argument("--precision", type=float, default=0.65)
ap.add_argument("--least", type=int, default=8, help="findings a margin must rest on")
ap.add_argument("--set", default="learner")
ap.add_argument("--clean", action="append", default=[])
ap.add_argument("--curve", help="print the whole curve of this group")
args = ap.parse_args()
sys.path.insert(0, args.quality)
from goldtext import token_edits, tokens_of  # noqa: E402


def touches(i, j, gi, gj):
    a1, a2 = (i, j) if j > i else (i - 1, i + 1)
    b1, b2 = (gi, gj) if gj > gi else (gi - 1, gi + 1)
    return a1 < b2 and b1 < a2


def group(c):
    a = c["arguments"].get("article")
    if c["rule"].startswith("agreement"):
        return c["rule"] + ":" + ("be" if c["replacements"][0].lower() in ("is", "are", "was", "were") else "s" if c["replacements"][0].endswith("s") else "base")
    return c["rule"] + (":the" if a == "the" else ":a" if a else "")


def read(path):
    out = collections.defaultdict(list)
    for line in open(path, encoding="utf-8"):
        c = json.loads(line)
        out[c["file"]].append(c)
    return out


def judged(folder, candidates):
    """{group: [(evidence, parity, exact, touch)]}"""
    rows = collections.defaultdict(list)
    for number, doc in enumerate(json.load(open(os.path.join(folder, "gold.json"), encoding="utf-8"))):
        text = open(os.path.join(folder, doc["file"]), encoding="utf-8", newline="").read()
        starts = [p["offset"] for p in doc["paragraphs"]] + [len(text)]
        for k, par in enumerate(doc["paragraphs"]):
            here = [c for c in candidates.get(doc["file"], []) if starts[k] <= c["start"] < starts[k + 1]]
            if not here:
                continue
            toks = tokens_of(text[starts[k]:starts[k + 1]], starts[k])
            golds = []
            for gold in par["edits"].values() or [[]]:
                gset, gtouch = set(), []
                for s, e, cor in gold:
                    edits, touched = token_edits(text, toks, s, e, cor)
                    gset |= set(edits)
                    gtouch.append(touched)
                golds.append((gset, gtouch))
            for c in here:
                edits, touched = token_edits(text, toks, c["start"], c["end"], c["replacements"][0])
                exact = any(edits and set(edits) <= g for g, _ in golds)
                touch = any(touches(*touched, *t) for _, gt in golds for t in gt)
                rows[group(c)].append((float(c["arguments"]["evidence"]), number % 2, exact, touch))
    return rows


def least_margin(rows):
    """The least margin at which precision still holds, over a list of (evidence, exact)."""
    best, exact, n = None, 0, 0
    for at, (evidence, ok) in enumerate(sorted(rows, reverse=True)):
        n, exact = n + 1, exact + ok
        last = at + 1 == len(rows)
        if n >= args.least and exact >= args.precision * n:
            best = evidence
    return best


def words_in(folder):
    return sum(len(tokens_of(open(os.path.join(folder, f), encoding="utf-8").read())) for f in os.listdir(folder) if f.endswith(".txt"))


sets = os.path.join(args.quality, "sets")
rows = judged(os.path.join(sets, args.set), read(args.candidates))
clean = {}
for item in args.clean:
    name, path = item.split("=")
    by = collections.defaultdict(list)
    for cs in read(path).values():
        for c in cs:
            by[group(c)].append(float(c["arguments"]["evidence"]))
    clean[name] = (by, words_in(os.path.join(sets, name)))
total = collections.Counter()
for g in sorted(rows):
    if args.curve and args.curve in g:
        for m in [x / 2 for x in range(-4, 24)]:
            part = [r for r in rows[g] if r[0] >= m]
            if part:
                print(f"   {g} margin {m:4.1f}: {len(part):4} findings, exact {100 * sum(r[2] for r in part) / len(part):5.1f} %, touch {100 * sum(r[3] for r in part) / len(part):5.1f} %")
    line = f"{g:56}"
    for choose in (0, 1):
        margin = least_margin([(r[0], r[2]) for r in rows[g] if r[1] == choose])
        if margin is None:
            line += "   –                                   "
            continue
        test = [r for r in rows[g] if r[1] != choose and r[0] >= margin]
        n, ok, touch = len(test), sum(r[2] for r in test), sum(r[3] for r in test)
        total[choose, "n"] += n
        total[choose, "ok"] += ok
        total[choose, "touch"] += touch
        line += f"  {margin:5.1f}: {ok:3}/{n:3} {100 * ok / max(n, 1):4.0f} ({100 * touch / max(n, 1):3.0f}) "
        for name, (by, words) in clean.items():
            rate = 1000 * sum(e >= margin for e in by[g]) / words
            total[choose, name] += rate
            line += f" {rate:4.2f}"
    print(line)
for choose in (0, 1):
    n = max(total[choose, "n"], 1)
    print(f"chosen on half {choose}: exact {total[choose, 'ok']} of {n} {100 * total[choose, 'ok'] / n:.1f} %, touch {100 * total[choose, 'touch'] / n:.1f} %,",
          ", ".join(f"{name} {total[choose, name]:.2f} per 1,000 words" for name in clean))
