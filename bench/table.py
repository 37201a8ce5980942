"""Prints the speed table: CPU time and memory of whole runs of the program, and ratios that mean something on a noisy machine.

usage: table.py BUILD-FOLDER [--english | --spelling] [--runs N] [--peer COMMAND]…
A peer is another program that reads an essay, as a command line to which the file is added; it is timed on the same essay.
Times are CPU seconds (user + system) of the process, the least of several runs, and the same as a share of a fixed piece of
work (hashing 64 MB with SHA-256 in Python) done beside it.
"""
import argparse
import hashlib
import html
import io
import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile

root = pathlib.Path(__file__).parent.parent


def reference():
    block, t0 = bytes(1 << 20), time.process_time()
    digest = hashlib.sha256()
    for _ in range(64):
        digest.update(block)
    return time.process_time() - t0


def run(command, runs, good=(0, 1)):
    """Least CPU seconds and largest memory in MB of several runs."""
    best, memory = 1e9, 0
    for _ in range(runs):
        pid = os.posix_spawn(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
        _, status, usage = os.wait4(pid, 0)
        if good and os.waitstatus_to_exitcode(status) not in good:
            sys.exit(f"{' '.join(command[:4])} failed")
        best, memory = min(best, usage.ru_utime + usage.ru_stime), max(memory, usage.ru_maxrss / 1024)
    return best, memory


def in_turn(first, second, runs):
    """The same of two commands, one after the other again and again, so that a slow minute is shared."""
    pairs = [(run(first, 1), run(second, 1)) for _ in range(runs)]
    return tuple((min(p[k][0] for p in pairs), max(p[k][1] for p in pairs)) for k in (0, 1))


def essays():
    texts = [p.read_text(encoding="utf-8") for p in sorted((root / "examples").glob("*.md")) + sorted((root / "tests/essays").glob("*.md"))]
    if not texts:
        sys.exit("there is no essay in examples/ to measure with")
    return "\n\n".join(texts)


def of_words(text, count):
    paragraphs, out, have = text.split("\n\n"), [], 0
    while have < count:
        for paragraph in paragraphs:
            out.append(paragraph)
            have += len(paragraph.split())
            if have >= count:
                break
    return "\n\n".join(out) + "\n", have


def with_more_rules(build, folder, times):
    """The program beside a pack in which every rule of words and patterns stands so many times: the hardest case, as a text
    that has the words of one has those of all."""
    rules = folder / "rules"
    shutil.copytree(root / "rules", rules)
    for file in list(rules.glob("*/*.yaml")):
        checks = [line.split()[1] for line in file.read_text(encoding="utf-8").splitlines() if line.startswith("check:")]
        if file.name != "skill.yaml" and (not checks or checks[0] in ("pattern", "phrases", "swap")):
            for k in range(1, times):
                shutil.copy(file, file.with_name(f"{file.stem}-{k}.yaml"))
    share = folder / "share" / "firstread"
    share.mkdir(parents=True)
    (share / "rules").symlink_to(rules)
    (share / "dictionaries").symlink_to(root / "dictionaries")
    subprocess.run([build / "rule_pack", rules, share / "rules.pack"], check=True)
    return str(shutil.copy(build / "firstread", folder / "firstread"))


def word_document(text):
    """The smallest Word document with these paragraphs."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(f'<w:p><w:r><w:t xml:space="preserve">{html.escape(p)}</w:t></w:r></w:p>' for p in text.split("\n\n"))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>')
    return out.getvalue()


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("build"), ap.add_argument("--runs", type=int, default=5)
    ap.add_argument("--peer", action="append", default=[])
    ap.add_argument("--english", action="store_true"), ap.add_argument("--spelling", action="store_true")
    args = ap.parse_args()
    build = pathlib.Path(args.build)
    if args.english or args.spelling:
        name = "bench_english" if args.english else "bench_spelling"
        found = [p for p in build.rglob(name) if p.is_file()]
        if not found:
            sys.exit(f"{name} is not built")
        failed = subprocess.call([str(found[0])])
        if args.spelling:  # what a hundred misspellings cost in an essay
            sys.stdout.flush()
            failed |= subprocess.call([sys.executable, root / "tests/laws/spelling_cost.py", build / "firstread", *sorted((root / "examples").glob("*.md"))])
        sys.exit(failed)
    program = str(build / "firstread")
    text = essays()
    unit = min(reference() for _ in range(3))
    print(f"{'what':48} {'CPU':>9} {'of SHA-256 of 64 MB':>20} {'memory':>9}")

    def row(what, seconds, memory):
        print(f"{what:48} {1000 * seconds:6.1f} ms {seconds / unit:20.2f} {memory:6.0f} MB", flush=True)

    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        thousand, words = of_words(text, 1000)
        (folder / "essay.md").write_text(thousand, encoding="utf-8")
        (folder / "empty.md").write_text("One.\n", encoding="utf-8")
        row("start and one word", *run([program, "check", str(folder / "empty.md")], args.runs))
        cold, memory = run([program, "check", str(folder / "essay.md")], args.runs)
        row(f"an essay of {words} words, cold", cold, memory)
        (folder / "more").mkdir()
        more = with_more_rules(build.resolve(), folder / "more", 4)
        (once, _), (seconds, memory) = in_turn(*[[p, "check", str(folder / "essay.md")] for p in (program, more)], 4 * args.runs)
        row(f"the same, four times the rules ({seconds / once:.2f} times)", seconds, memory)
        for peer in args.peer:
            command = shlex.split(peer)
            command[0] = shutil.which(command[0]) or sys.exit(f"there is no program called {command[0]}")
            seconds, memory = run([*command, str(folder / "essay.md")], min(args.runs, 3), good=None)
            row(f"the same by {command[0].rsplit('/', 1)[-1]} ({seconds / cold:.0f} times)", seconds, memory)
        many = []
        for k in range(400):
            path = folder / f"e{k:03}.md"
            path.write_text(of_words(text, 400)[0], encoding="utf-8")
            many.append(str(path))
        total = sum(len(pathlib.Path(p).read_text(encoding="utf-8").split()) for p in many)
        seconds, memory = run([program, "check", "--format", "jsonl", *many], max(2, args.runs // 2))
        row(f"400 essays, {total} words in one run", seconds, memory)
        print(f"{'':48} {total / seconds:9,.0f} words a second of one core")
        previous = None
        for count in (5000, 10000, 20000):
            (folder / "long.md").write_text(of_words(text, count)[0], encoding="utf-8")
            seconds, memory = run([program, "check", "--format", "jsonl", str(folder / "long.md")], args.runs)
            row(f"one text of {count} words" + (f" ({seconds / previous:.2f} times the last)" if previous else ""), seconds, memory)
            previous = seconds
        (folder / "pages.txt").write_text(of_words(text, 5000)[0], encoding="utf-8")
        (folder / "pages.docx").write_bytes(word_document(of_words(text, 5000)[0]))
        plain, _ = run([program, "check", "--format", "jsonl", str(folder / "pages.txt")], args.runs)
        seconds, memory = run([program, "check", "--format", "jsonl", str(folder / "pages.docx")], args.runs)
        row(f"20 pages as .docx ({seconds / plain:.2f} times their text)", seconds, memory)


main()
