#!/usr/bin/env python3
"""What follows verbs is counted as it stands in a text, and kept as it was counted.
Usage: verb_patterns_test.py READ_CORPUS VERB_PATTERNS SOURCE"""
import pathlib
import subprocess
import sys
import tempfile

read_corpus, program, source = sys.argv[1:4]
sys.path.insert(0, str(pathlib.Path(source) / "tools" / "lexicon"))
import verb_patterns  # noqa: E402

TIMES = 400
SENTENCES = ("They enjoy reading books.", "We hope to win the game.", "She wants him to go home.", "He says that it rains.",
             "It depends on the weather.", "She stopped to rest.", "The plan is said to be good.")
USES, OBJECT, TO, COMPLETED, OBJECT_TO, ING, CLAUSE = range(7)
wrong = 0


def expect(what, found, wanted):
    global wrong
    if found != wanted:
        print(f"{what}: {found}, not {wanted}")
        wrong += 1


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    (folder / "text.txt").write_text("\n".join(SENTENCES * TIMES) + "\n", encoding="utf-8")
    subprocess.run([read_corpus, source, folder / "corpus", folder / "text.txt"], check=True, stdout=subprocess.DEVNULL)
    counted = subprocess.run([program, folder / "corpus"], check=True, capture_output=True, text=True).stdout
    (folder / "counts.tsv").write_text(counted, encoding="utf-8")
    kept = verb_patterns.packed(folder / "counts.tsv")
rows = {line.split("\t")[0]: line.split("\t")[1:] for line in counted.splitlines()}
count = lambda verb, column: int(rows[verb][column])
expect("enjoy doing", count("enjoy", ING), TIMES)
expect("enjoy to do", count("enjoy", TO), 0)
expect("hope to do", count("hope", COMPLETED), TIMES)
expect("want somebody to do", count("want", OBJECT_TO), TIMES)
expect("say that", count("say", CLAUSE), TIMES)
expect("say, but not in the passive", count("say", USES), TIMES)
expect("depend on", rows["depend"][7], f"on {TIMES}")
expect("stop to do", count("stop", TO), TIMES)
expect("what completes stop", count("stop", COMPLETED) < TIMES / 4, True)
level = lambda verb, place: kept[verb] >> 3 * place & 7
expect("level of hope to do", level("hope", 1), 4)
expect("level of enjoy to do", level("enjoy", 1), 1)
expect("level of enjoy doing", level("enjoy", 3), 4)
expect("preposition of depend", kept["depend"] >> 15 & 31, verb_patterns.PREPOSITIONS.index("on") + 1)
expect("what is too rare says nothing", verb_patterns.use(0, 50), 0)
sys.exit(bool(wrong))
