"""A few laws that no compiler checks: one door per library, no mutable globals, no words for students in checks."""
import pathlib
import re
import sys

root = pathlib.Path(__file__).parent.parent
doors = {  # header prefix of a library: the only files of src/ that may include it
    "unicode/": ("text/boundaries.cpp", "text/encoding.cpp"),
    "utf8proc": ("text/unicode.cpp",),
    "md4c": ("formats/markdown.cpp",),
    "gumbo": ("formats/html.cpp",),
    "hunspell": ("english/hunspell.cpp",),
    "yaml-cpp": ("base/yaml.cpp",),
    "pugixml": ("base/xml.cpp",),
    "zip.h": ("base/zip.cpp",),
    "SQLiteCpp": ("base/database.cpp",),
    "tbb/": ("base/parallel.cpp",),
    "pcre2": ("base/regex.cpp",),
    "CLI/": ("app/arguments.cpp",),
    "httplib": ("http/server.cpp",),
}
bad = []
for file in sorted((root / "src").rglob("*.*")):
    name = file.relative_to(root / "src").as_posix()
    lines = file.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, 1):
        where = f"src/{name}:{number}"
        code = line.split("//")[0]
        found = re.match(r"\s*#include <(.+)>", line)
        if found:
            for prefix, files in doors.items():
                if found[1].startswith(prefix) and name not in files:
                    bad.append(f"{where}: <{found[1]}> may be included by {', '.join(files)} only")
            if found[1].startswith("nlohmann/") and name.endswith(".h"):
                bad.append(f"{where}: nlohmann/json may not be included by a header")
        if re.search(r"\bstd::(toupper|tolower|isalpha|isalnum|isspace|isupper|islower|ispunct)\b", code):
            bad.append(f"{where}: letters are a matter of text/unicode.h")
        if re.search(r"\bnamespace std\b|\busing namespace\b", code):
            bad.append(f"{where}: no using namespace")
        if re.match(r"\s*(static|thread_local)\s+(?!const\b|constexpr\b|inline\b)[\w:<>,*& ]+\s+\w+(\s*=.*|\{.*|)?;$", code):
            bad.append(f"{where}: no mutable statics: {line.strip()}")
        if re.search(r"\ball_(formats|checks|writers|commands)\(\)", code) and not name.startswith("app/") and name != "main.cpp":
            if not re.match(r"std::span<", code):
                bad.append(f"{where}: shelves are asked for in app/ and main.cpp only; elsewhere they are handed in")
        if re.search(r"\b(class|struct)\s+\w*(Manager|Utils|Context|Helper)\b", code):
            bad.append(f"{where}: a name that says nothing: {line.strip()}")
        # Words for students stand in rule files; words for people who write rules (parameters, mistakes) stand in the check.
        statement = "".join(lines[max(0, number - 4):number])
        if name.startswith("checks/") and not re.search(r"SettingType::|Error\{|summary", statement):
            for literal in re.findall(r'"((?:[^"\\]|\\.)*)"', code):
                if len(literal) > 40 and len(re.findall(r"[A-Za-z]{2,}", literal)) > 5:
                    bad.append(f"{where}: words for students belong into the rule file: {literal[:50]}…")
print(*bad, sep="\n") if bad else print("doors, globals and words are in order")
sys.exit(bool(bad))
