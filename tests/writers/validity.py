#!/usr/bin/env python3
"""Whether the approved texts are what their readers take: JSON that parses, XML that parses, and the fields each consumer
asks for, by its published description."""
import csv
import io
import json
import os
import pathlib
import re
import sys
import xml.etree.ElementTree as xml

folder = pathlib.Path(sys.argv[1])
text = {path.stem: path.read_text(encoding="utf-8") for path in folder.glob("*.txt")}
wrong = []


def expect(holds, what):
    if not holds:
        wrong.append(what)


# SARIF 2.1.0: required properties and the enumerations of its schema.
sarif = json.loads(text["sarif"])
expect(sarif["version"] == "2.1.0" and len(sarif["runs"]) == 1, "sarif: version and runs")
run = sarif["runs"][0]
rules = run["tool"]["driver"]["rules"]
expect(run["columnKind"] in ("utf16CodeUnits", "unicodeCodePoints"), "sarif: columnKind")
expect(len({rule["id"] for rule in rules}) == len(rules), "sarif: rules are unique")
for result in run["results"]:
    expect(rules[result["ruleIndex"]]["id"] == result["ruleId"], "sarif: ruleIndex")
    expect(result["level"] in ("none", "note", "warning", "error"), "sarif: level")
    expect(result["message"]["text"], "sarif: message")
    place = result["locations"][0]["physicalLocation"]
    expect(re.fullmatch(r"[A-Za-z0-9._~/%-]+", place["artifactLocation"]["uri"]), "sarif: uri is encoded")
    region = place["region"]
    expect((region["startLine"], region["startColumn"]) < (region["endLine"], region["endColumn"]), "sarif: region")
    for fix in result.get("fixes", []):
        for change in fix["artifactChanges"]:
            expect(change["replacements"] and "deletedRegion" in change["replacements"][0], "sarif: replacements")
states = [result.get("baselineState") for result in run["results"]]
expect(set(states) <= {None, "new", "unchanged", "updated", "absent"} and "unchanged" in states, "sarif: baselineState")
told = [result["suppressions"] for result in run["results"] if "suppressions" in result]
expect(told and all(one["kind"] in ("inSource", "external") for list_ in told for one in list_), "sarif: suppressions")
for rule in rules:
    expect(rule["properties"]["precision"] in ("very-high", "high", "medium", "low"), "sarif: precision")
expect(run["invocations"][0]["executionSuccessful"] is False, "sarif: an unread file is told")

# The published schema, where somebody has it: FIRSTREAD_SARIF_SCHEMA names the file, and jsonschema reads it.
schema = os.environ.get("FIRSTREAD_SARIF_SCHEMA")
if schema:
    import jsonschema
    for mistake in jsonschema.Draft7Validator(json.loads(pathlib.Path(schema).read_text())).iter_errors(sarif):
        expect(False, f"sarif: {list(mistake.absolute_path)}: {mistake.message[:200]}")

# reviewdog
whole = json.loads(text["rdjson"])
lines = [json.loads(line) for line in text["rdjsonl"].splitlines()]
expect(whole["diagnostics"] == lines, "rdjson and rdjsonl say the same")
for one in lines:
    expect(one["severity"] in ("ERROR", "WARNING", "INFO") and one["message"] and one["code"]["value"], "rdjson: fields")
    span = one["location"]["range"]
    expect((span["start"]["line"], span["start"]["column"]) < (span["end"]["line"], span["end"]["column"]), "rdjson: range")

# GitLab
quality = json.loads(text["gitlab"])
expect(isinstance(quality, list), "gitlab: an array")
expect(len({one["fingerprint"] for one in quality}) == len(quality), "gitlab: fingerprints are unique")
for one in quality:
    expect(one["severity"] in ("info", "minor", "major", "critical", "blocker"), "gitlab: severity")
    expect(not one["location"]["path"].startswith(("./", "/")) and one["location"]["lines"]["begin"] >= 1, "gitlab: location")
    expect(one["description"] and one["check_name"], "gitlab: fields")

# Gradescope
results = json.loads(text["gradescope"])
expect(results["visibility"] in ("hidden", "after_due_date", "after_published", "visible"), "gradescope: visibility")
expect(abs(sum(test.get("score", 0) for test in results["tests"]) - results["score"]) < 1e-9, "gradescope: the tests add up to the score")
for test in results["tests"]:
    expect(test["name"] and test.get("status", "passed") in ("passed", "failed"), "gradescope: tests")
    expect(test.get("score", 0) <= test.get("max_score", 0), "gradescope: no more than the most")

# XML
checkstyle = xml.fromstring(text["checkstyle"].encode())
expect(checkstyle.tag == "checkstyle", "checkstyle: root")
for error in checkstyle.iter("error"):
    expect(error.get("severity") in ("error", "warning", "info") and int(error.get("line")) > 0 and int(error.get("column")) > 0, "checkstyle: error")
for suite in xml.fromstring(text["junit"].encode()).iter("testsuite"):
    cases = list(suite.iter("testcase"))
    expect(len(cases) == int(suite.get("tests")), "junit: tests are counted")
    expect(sum(case.find("failure") is not None for case in cases) == int(suite.get("failures")), "junit: failures are counted")
    expect(sum(case.find("error") is not None for case in cases) == int(suite.get("errors")), "junit: errors are counted")

# Lines
tap = text["tap"].splitlines()
points = [line for line in tap if re.match(r"(not )?ok \d+ - ", line)]
expect(tap[0] == "TAP version 13" and tap[-1] == f"1..{len(points)}", "tap: the plan")
expect([int(re.search(r"\d+", line)[0]) for line in points] == list(range(1, len(points) + 1)), "tap: numbers")
for line in text["github"].splitlines():
    found = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.+)", line)
    expect(found, f"github: {line}")
    properties = dict(pair.split("=", 1) for pair in found[2].split(",")) if found else {}
    expect("col" not in properties or properties["line"] == properties["endLine"], "github: no columns over several lines")
table = list(csv.reader(io.StringIO(text["csv"])))
expect(len({len(row) for row in table}) == 1, "csv: rows are of one length")
for line in text["jsonl"].splitlines():
    one = json.loads(line)
    expect(one["type"] in ("finding", "document", "run"), "jsonl: type")
    if one["type"] == "finding":
        missing = {"file", "rule", "kind", "tier", "skill", "message", "advice", "text", "replacements", "safe", "bytes", "chars", "line", "column",
                   "end_line", "end_column", "fingerprint"} - one.keys()
        expect(not missing, f"jsonl: {missing}")
document = json.loads(text["json"])
expect(document["files"][0]["findings"] == [json.loads(line) for line in text["jsonl"].splitlines() if '"type":"finding"' in line], "json and jsonl say the same")
for line in text["compact"].splitlines():
    expect(re.match(r".+?:\d+:\d+: .+ \[[a-z-]+/[a-z-]+\]$", line), f"compact: {line}")

print(*wrong, sep="\n") if wrong else print("every format is as its readers take it")
sys.exit(bool(wrong))
