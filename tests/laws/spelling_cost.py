"""A hundred misspellings cost less than the essay they stand in: reading it takes less than twice the work of the clean one.

usage: spelling_cost.py PROGRAM ESSAY…
Work is instructions, counted by valgrind, which are the same however busy the machine is; where there is no valgrind or it
cannot run the program, the processor's time, the least of several runs in turn.
"""
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile

WORDS, MISSPELT, MOST = 1000, 100, 2.0


def long_enough(texts):
    paragraphs, out, words = "\n\n".join(texts).split("\n\n"), [], 0
    while words < WORDS:
        for paragraph in paragraphs:
            out.append(paragraph)
            words += len(paragraph.split())
            if words >= WORDS:
                break
    return "\n\n".join(out) + "\n"


def misspelt(text):
    """Every so many words of five letters and more have a slip, of four kinds in turn: a letter left out, two that changed
    places, another vowel, a sound spelt otherwise."""
    words = list(re.finditer(r"\b[a-z]{5,}\b", text))
    chosen = {k * len(words) // MISSPELT for k in range(MISSPELT)}
    sounds = [("tion", "shun"), ("ough", "uff"), ("ph", "f"), ("igh", "y"), ("ea", "ee"), ("ou", "ow"), ("ck", "k"), ("ce", "se"), ("er", "a")]
    out, end = "", 0
    for k, m in enumerate(words):
        if k not in chosen:
            continue
        word, at = m[0], 1 + k % (len(m[0]) - 2)
        otherwise = next((word[0] + word[1:].replace(a, b, 1) for a, b in sounds if a in word[1:]), word)
        bad = [word[:at] + word[at + 1:], word[:at] + word[at + 1] + word[at] + word[at + 2:],
               word[:at] + "aeiou"[k % 5] + word[at + 1:], otherwise][k // 2 % 4]
        out, end = out + text[end:m.start()] + bad, m.end()
    return out + text[end:]


def spelling_findings(run):
    return run.stdout.count("[spelling/") + run.stdout.count("[compound-words/")


def main():
    program, essays = sys.argv[1], [pathlib.Path(p).read_text(encoding="utf-8") for p in sys.argv[2:]]
    text = long_enough(essays)
    with tempfile.TemporaryDirectory() as home:
        surroundings = dict(os.environ, HOME=home, XDG_CONFIG_HOME=home, XDG_DATA_HOME=home)
        files = [os.path.join(home, name) for name in ("clean.md", "misspelt.md")]
        for file, content in zip(files, (text, misspelt(text))):
            pathlib.Path(file).write_text(content, encoding="utf-8")

        def check(file, *before):
            return subprocess.run([*before, program, "check", "--threads", "1", "--format", "compact", file], env=surroundings, capture_output=True, text=True)

        def instructions(file):
            counted = re.search(r"Collected : (\d+)", check(file, "valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null").stderr)
            return int(counted[1]) / 1e6 if counted else None

        def seconds(file):
            before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
            check(file)
            return 1000 * (resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before)

        found = [spelling_findings(check(file)) for file in files]
        if found[1] - found[0] < MISSPELT * 2 // 3:
            sys.exit(f"only {found[1] - found[0]} of {MISSPELT} misspellings were found: this measures nothing")
        unit, cost = "million instructions", [instructions(file) for file in files] if shutil.which("valgrind") else [None]
        if None in cost:
            unit, cost = "ms", [min(pair) for pair in zip(*[[seconds(file) for file in files] for _ in range(9)])]
    print(f"{cost[0]:.1f} {unit} clean, {cost[1]:.1f} with {MISSPELT} misspellings: {cost[1] / cost[0]:.2f} times")
    if cost[1] >= MOST * cost[0]:
        sys.exit("a hundred misspellings cost more than the essay they stand in")


main()
