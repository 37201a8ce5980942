"""Compares what the models of reading are made of, and the models, with SHA256SUMS.

usage: verify.py [--treebank FOLDER] [--text FOLDER] [--lemmas FILE] [--work FOLDER] [--models FOLDER]

The models stand in dictionaries/en unless --models names what a new run has made. What is not named or not there is listed
as not looked at. Ends with 1 where something differs.
"""
import argparse
import hashlib
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent


def digest(paths):
    out = hashlib.sha256()
    for path in paths:
        with open(path, "rb") as file:
            while part := file.read(1 << 20):
                out.update(part)
    return out.hexdigest()


def files_of(kind, name, folders):
    """The files that one line of the list is about; none where there is no such folder or file."""
    folder = folders[kind]
    if folder is None:
        return []
    if kind == "text":  # all of the prose, in the order in which it is read
        return sorted(folder.rglob("*.txt"), key=lambda path: str(path).encode())
    path = folder if kind == "lemmas" else folder / name
    return [path] if path.is_file() else []


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    kinds = ("treebank", "text", "lemmas", "work", "models")
    for kind in kinds:
        parser.add_argument(f"--{kind}", type=pathlib.Path)
    folders = vars(parser.parse_args())
    folders["models"] = folders["models"] or HERE.parent.parent / "dictionaries" / "en"
    differ = 0
    for line in (HERE / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        wanted, kind, name = line.split()
        found = files_of(kind, name, folders)
        same = digest(found) == wanted if found else None
        differ += same is False
        print(f"{'not looked at' if same is None else 'same' if same else 'DIFFERENT':<14}{kind} {name}")
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())
