"""How well firstread reads English: `./dev quality --english`.

Measures on the development part of the treebank (UD English EWT), as the CoNLL 2018 shared task does: on given words, on
raw text, and on the same sentences spoilt the way learners spoil them. The treebank's folder is $FIRSTREAD_TREEBANK.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).parent.parent
BUILD = ROOT / "build" / "release"
WANTED = {("given words", "upos"): 95.5, ("given words", "xpos"): 94.8, ("given words", "lemmas"): 97.0,
          ("given words", "uas"): 86.5, ("given words", "las"): 83.0, ("spoilt, given words", "las"): 81.5,
          ("raw text", "sentences"): 84.0, ("raw text", "upos"): 94.3, ("raw text", "las"): 80.0}


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr or f"{command[0]} failed")
    return done.stdout


def score(gold, system):
    rows = [line.split("\t") for line in run(BUILD / "tools" / "score" / "conll_score", gold, system).splitlines()]
    return {name: tuple(map(float, figures)) for name, *figures in rows}


def raw_text(conllu):
    """The text as it was written: a blank line between paragraphs and documents."""
    out, text = [], ""
    for line in conllu.read_text(encoding="utf-8").splitlines():
        if line.startswith(("# newdoc", "# newpar")) and text:
            out.append(text.strip())
            text = ""
        if line.startswith("# text = "):
            text += line[9:] + " "
    return "\n\n".join(out + [text.strip()]) + "\n"


def main():
    treebank = pathlib.Path(os.environ.get("FIRSTREAD_TREEBANK", ROOT.parent / "shared" / "corpora" / "treebank"))
    dev = treebank / "en_ewt-dev.conllu"
    if not dev.exists():
        sys.exit(f"There is no treebank: {dev} is missing. Set FIRSTREAD_TREEBANK to the folder that holds it.")
    subprocess.run(["ninja", "-C", str(BUILD), "firstread", "pack", "conll_score", "train"], check=True, stdout=subprocess.DEVNULL)
    firstread = BUILD / "firstread"
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        run(BUILD / "tools" / "train" / "train", "spoil", "--treebank", treebank, "--work", folder)
        results = {}
        for title, gold in (("given words", dev), ("spoilt, given words", folder / "spoilt-dev.conllu")):
            (folder / "system").write_text(run(firstread, "show", gold, "--gold-tokens"), encoding="utf-8")
            results[title] = score(gold, folder / "system")
        (folder / "raw.txt").write_text(raw_text(dev), encoding="utf-8")
        (folder / "system").write_text(run(firstread, "show", folder / "raw.txt", "--raw-text", "--conllu"), encoding="utf-8")
        results["raw text"] = score(dev, folder / "system")
    print("F1, precision and recall in percent; in brackets what is wanted\n")
    for title, measures in results.items():
        print(title)
        for measure, (f1, precision, recall) in measures.items():
            wanted = WANTED.get((title, measure))
            print(f"  {measure:<14}{f1:7.2f}{precision:8.2f}{recall:8.2f}" + (f"   ({wanted})" if wanted else ""))


main()
