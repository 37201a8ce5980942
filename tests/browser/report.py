#!/usr/bin/env python3
"""The HTML report in headless Chromium. Usage: report.py PROGRAM [FOLDER-OF-AXE]; FIRSTREAD_PICTURES=FOLDER keeps screenshots."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import traceback

import driver

here = pathlib.Path(__file__).resolve().parent
WIDE, NARROW = (1280, 900), (360, 740)


def expect(holds, what):
    if not holds:
        raise AssertionError(what)


def visible(browser, selector):
    """How many of these are rendered: in a box, and not inside what is closed or hidden."""
    return browser.run("return [...document.querySelectorAll(arguments[0])].filter(e => e.checkVisibility({checkOpacity: true, checkVisibilityCSS: true})"
                       " && e.getClientRects().length > 0).length", selector)


class Report:
    """The tests: each begins with the page as it is opened."""

    def __init__(self, browser, page, axe, folder):
        self.browser, self.page, self.axe, self.folder = browser, page, axe, folder

    def fresh(self, size=WIDE, scheme="light"):
        self.browser.size(*size)
        self.browser.scheme(scheme)
        self.browser.open("about:blank")
        self.browser.open(self.page.as_uri())

    def test_shows_the_draft_with_its_notes(self):
        b = self.browser
        self.fresh()
        expect(b.run("return document.title") == "draft.md – first reading", "the title names the draft")
        expect(b.run("return document.querySelectorAll('h1').length") == 1, "one first heading")
        words = b.run("return document.querySelector('.essay').innerText")
        for part in ("The old mill", "What we found", "A map of the village", "Whoever finds this box", "$v = 2r$", "Dear Mr Hill"):
            expect(part in words, f"“{part}” is shown as written")
        expect(b.run("return [...document.querySelectorAll('.essay ol')].map(e => e.start).join()") == "1,2,3", "numbered items keep their numbers")
        cells = b.run("return [...document.querySelectorAll('.essay td')].map(e => { const r = e.getBoundingClientRect(); return [e.textContent, r.left, r.top] })")
        expect([each[0][:4] for each in cells] == ["thin", "age", "map", "reci"], f"the table is there: {cells}")
        expect(b.run("return document.querySelectorAll('.essay td mark').length") == 1, "with a mark in it, and whole")
        expect(cells[0][2] == cells[1][2] < cells[2][2] == cells[3][2] and cells[0][1] == cells[2][1] < cells[1][1], f"in rows: {cells}")
        expect(b.run("const c = [...document.querySelectorAll('.essay td')].pop().getBoundingClientRect(), all = [...document.querySelectorAll('.essay .r')].pop();"
                     "return all.getBoundingClientRect().top >= c.bottom"), "and the text goes on below it")
        marks = b.run("return [...document.querySelectorAll('.essay .n')].map(e => e.textContent)")
        notes = b.run("return [...document.querySelectorAll('.m details[data-k]')].map(e => e.querySelector('b').textContent)")
        expect(len(marks) >= 6 and sorted(marks, key=int) == sorted(notes, key=int), f"every mark has its note: {marks} and {notes}")
        expect("recieves" in b.run("return [...document.querySelectorAll('mark')].map(e => e.textContent)"), "the words are marked")
        trouble = [entry for entry in b.log("browser") if entry["level"] in ("SEVERE", "WARNING")]
        expect(not trouble, f"the browser complains of nothing: {trouble}")

    def test_asks_nothing_of_the_network(self):
        b = self.browser
        b.open("about:blank")
        b.log("performance")  # what the browser's own first page asked for
        b.open(self.page.as_uri())
        told = [json.loads(entry["message"])["message"] for entry in b.log("performance")]
        asked = [one["params"]["request"]["url"] for one in told if one["method"] == "Network.requestWillBeSent"]
        expect(asked == [self.page.as_uri()], f"only the page itself is read: {asked}")
        expect(b.run("return performance.getEntriesByType('resource').length") == 0, "the page loads nothing more")

    def test_filters_by_skill(self):
        b = self.browser
        self.fresh()
        counts = b.run("const n = {}; document.querySelectorAll('.m details[data-k]').forEach(e => n[e.dataset.k] = (n[e.dataset.k] || 0) + 1); return n")
        all_marks = b.run("return document.querySelectorAll('.n').length")
        for skill in sorted(counts):  # those for later as well: their group opens
            b.click(b.one(f"button[data-skill='{skill}']"))
            expect(visible(b, f".m details[data-k='{skill}']") == counts[skill], f"skill {skill}: its notes are shown")
            expect(visible(b, f".m details[data-k]:not([data-k='{skill}'])") == 0, f"skill {skill}: no other notes are shown")
            expect(visible(b, ".n") == counts[skill], f"skill {skill}: no other numbers are shown")
            expect(b.run("return [...document.querySelectorAll('mark:not(.off)')].every(e => e.dataset.k === arguments[0])", skill), "other marks step back")
            expect(b.run("return document.querySelector('[role=status]').textContent").startswith(str(counts[skill]) + " note"), "a reader of the screen is told")
            pressed = b.run("return [...document.querySelectorAll('[data-skill][aria-pressed=true]')].map(e => e.dataset.skill)")
            expect(pressed == [skill], f"one button is pressed: {pressed}")
        b.click(b.one("button[data-skill='']"))
        expect(visible(b, ".n") == all_marks and visible(b, "mark.off") == 0, "everything comes back")

    def test_tells_the_answer_when_asked(self):
        b = self.browser
        self.fresh()
        note = b.run("return [...document.querySelectorAll('.m>details[data-k]')].find(e => /recieves/.test(e.textContent)).id")
        expect(visible(b, f"#{note}>summary") == 1, "the hint is there at once")
        expect("Spelling" in b.run("return document.querySelector(arguments[0]).innerText", f"#{note}>summary"), "the hint names the skill")
        expect(visible(b, f"#{note} .a") == 0, "the answer is not")
        b.click(b.one(f"#{note}>summary"))
        expect(visible(b, f"#{note} .a") == 1, "the answer comes on a click")
        expect("receives" in b.run("return document.querySelector(arguments[0]).innerText", f"#{note} .a"), "it is the right one")
        b.click(b.one("[data-open]"))
        expect(visible(b, ".m .a") == b.run("return document.querySelectorAll('.m .a').length"), "all notes open at once")

    def test_can_be_used_with_the_keyboard(self):
        b = self.browser
        self.fresh()
        focus = "const e = document.activeElement; return {tag: e.tagName, id: e.id, words: e.innerText, up: e.parentElement.id, name: e.className}"
        b.press("Tab")
        expect(b.run(focus)["words"] == "Skip to the draft", "the first stop leads to the draft")
        b.press("Enter", "Tab")
        first = b.run(focus)
        expect(first["tag"] == "A" and first["id"] == "m1", f"then comes the first mark: {first}")
        ring = b.run("const s = getComputedStyle(document.activeElement); return s.outlineStyle + ' ' + s.outlineWidth")
        expect(ring == "solid 3px", f"what has the focus is seen: {ring}")
        b.press("Enter")
        b.run("return new Promise(done => setTimeout(done, 150))")
        expect(b.run(focus)["up"] == "n1" and b.run("return document.getElementById('n1').open"), "Enter opens its note and goes there")
        b.press("Tab")
        expect(b.run(focus)["words"] == "Back to the words", "the next stop leads back")
        b.press("Enter", "Tab")
        expect(b.run(focus)["id"] == "m2" or b.run(focus)["name"] == "n", f"and on from the mark: {b.run(focus)}")
        b.run("document.querySelector('#n2>summary').focus()")
        b.press("Space")
        expect(b.run("return document.getElementById('n2').open"), "the space bar opens a note")
        b.run("document.querySelector(\"button[data-skill='1']\").focus()")
        b.press("Enter")
        expect(b.run("return document.activeElement.getAttribute('aria-pressed')") == "true", "buttons answer to Enter")

    def test_fits_wide_and_narrow_screens(self):
        b = self.browser
        place = ("const row = document.querySelector('.r'), t = row.children[0].getBoundingClientRect(), n = row.children[1].getBoundingClientRect();"
                 "return {beside: n.left >= t.right, level: Math.abs(n.top - t.top), below: n.top >= t.bottom}")
        over = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
        self.fresh(WIDE)
        wide = b.run(place)
        expect(wide["beside"] and wide["level"] < 30, f"wide: notes stand beside their paragraph: {wide}")
        line = b.run("const p = document.querySelector('.essay .r p'); return p.getBoundingClientRect().width / (parseFloat(getComputedStyle(p).fontSize) * 0.56)")
        expect(45 < line < 80, f"wide: a line has 45 to 80 letters: {line:.0f}")
        for width in (NARROW[0], 320, 800):
            self.fresh((width, 740))
            expect(b.run(over) <= 0, f"{width} pixels: nothing has to be moved sideways")
            expect(b.run(place)["below"], f"{width} pixels: notes stand below their paragraph")
            b.click(b.one("[data-open]"))
            expect(b.run(over) <= 0, f"{width} pixels: nor when all notes are open")

    def test_has_contrast_on_every_ground(self):
        b = self.browser
        for scheme in ("light", "dark"):
            self.fresh(scheme=scheme)
            ground = b.run("return getComputedStyle(document.body).backgroundColor")
            level = sum(map(int, re.findall(r"\d+", ground)[:3])) / 3
            expect((level < 80) == (scheme == "dark"), f"{scheme}: the ground is {ground}")
            b.run("document.querySelectorAll('details').forEach(e => e.open = true)")
            for switch in (None, "white", "blue", "dark"):
                if switch:
                    b.click(b.one(f"[data-value={switch}]"))
                poor = b.run(CONTRAST)
                expect(not poor, f"{scheme}, ground {switch}: too little contrast: {poor[:3]}")

    def test_reading_comfort(self):
        b = self.browser
        self.fresh()
        b.click(b.one(".top summary"))
        style = "const s = getComputedStyle(document.querySelector('.essay p')); return [parseFloat(s.fontSize), parseFloat(s.lineHeight), parseFloat(s.letterSpacing) || 0, s.fontFamily]"
        before = b.run(style)
        expect(before[0] >= 16 and before[1] / before[0] >= 1.5 and "serif" not in before[3].replace("sans-serif", ""), f"at first large, open, without serifs: {before}")
        expect(b.run("return getComputedStyle(document.querySelector('.essay p')).textAlign") in ("left", "start"), "ragged right")
        for value in ("large", "wide", "serif"):
            b.click(b.one(f"[data-value={value}]"))
        after = b.run(style)
        expect(after[0] > before[0] and after[1] / after[0] > before[1] / before[0] and after[2] > before[2] and after[3] != before[3], f"each switch changes something: {after}")
        b.click(b.one("[data-value=large]"))
        expect(b.run(style)[0] == before[0], "and takes it back")

    def test_prints(self):
        b = self.browser
        self.fresh(scheme="dark")
        b.run("document.querySelector('[data-value=dark]').click()")
        b.scheme("dark", media="print")
        b.run("document.querySelectorAll('details').forEach(e => e.open = true)")
        expect(b.run("return getComputedStyle(document.body).color") == "rgb(0, 0, 0)", "paper is written on in black")
        poor = b.run(CONTRAST)
        expect(not poor, f"on paper: too little contrast: {poor[:3]}")
        self.fresh(scheme="dark")
        pdf = b.printed()
        expect(pdf.startswith(b"%PDF") and len(pdf) > 5000, "a PDF comes out")
        (self.folder / "printed.pdf").write_bytes(pdf)
        if shutil.which("pdftotext"):
            words = subprocess.run(["pdftotext", "-layout", self.folder / "printed.pdf", "-"], capture_output=True, text=True, check=True).stdout
            flat = re.sub(r"\s+", " ", words)
            for part in ("The old mill", "receives", "could have", "Going well"):
                expect(part in flat, f"“{part}” is on paper")
            for part in ("Reading comfort", "All skills", "Open every note", "Back to the words"):
                expect(part not in flat, f"“{part}” is not")

    def test_needs_no_script(self):
        b = self.browser
        b.developer("Emulation.setScriptExecutionDisabled", value=True)
        try:
            self.fresh()
            tree = b.developer("Accessibility.getFullAXTree")["nodes"]
            names = [node.get("name", {}).get("value", "") for node in tree if not node.get("ignored")]
            roles = [node["role"]["value"] for node in tree if not node.get("ignored")]
            expect(any("Last summer my brother" in name for name in names), "the draft is there")
            expect(any("recieves" in name for name in names) and "DisclosureTriangle" in roles, "the notes are there, to be opened")
            expect("button" not in roles and "All skills" not in names, "no switch is shown that would do nothing")
            b.click(b.one("#n2>summary"))
            tree = b.developer("Accessibility.getFullAXTree")["nodes"]
            expect(any("receives" in node.get("name", {}).get("value", "") for node in tree if not node.get("ignored")), "a note opens all the same")
        finally:
            b.developer("Emulation.setScriptExecutionDisabled", value=False)

    def test_can_be_read_aloud(self):
        b = self.browser
        self.fresh()
        b.run("document.querySelectorAll('details').forEach(e => e.open = true)")
        wrong = b.run(STRUCTURE)
        expect(not wrong, f"structure: {wrong}")
        nameless = [node["role"]["value"] for node in b.developer("Accessibility.getFullAXTree")["nodes"]
                    if not node.get("ignored") and node["role"]["value"] in ("button", "link", "DisclosureTriangle", "image", "heading", "group")
                    and not node.get("name", {}).get("value") and node["role"]["value"] != "group"]
        expect(not nameless, f"everything that can be used has a name: {nameless}")

    def test_axe_finds_nothing_serious(self):
        if not self.axe:
            print("    (axe-core is not here: ./dev setup fetches it where npm is; the assertions of our own stand)")
            return
        for size, scheme, media in ((WIDE, "light", ""), (WIDE, "dark", ""), (NARROW, "light", ""), (NARROW, "dark", ""), (WIDE, "light", "print")):
            self.fresh(size, scheme)
            self.browser.scheme(scheme, media)
            self.browser.run("document.querySelectorAll('details').forEach(e => e.open = true)")
            self.browser.developer("Runtime.evaluate", expression=self.axe.read_text(encoding="utf-8"))
            found = self.browser.run("return axe.run({resultTypes: ['violations']}).then(r => r.violations.map(v => [v.id, v.impact, v.nodes.map(n => n.html).slice(0, 2)]))")
            expect(not found, f"{size[0]} pixels, {scheme} {media}: {found}")


CONTRAST = """
const parts = c => { const m = c.match(/[\\d.]+/g).map(Number); return m.length < 4 ? [...m, 1] : m };
const light = c => { const [r, g, b] = c.map(v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b };
const ground = e => { for (; e; e = e.parentElement) { const c = parts(getComputedStyle(e).backgroundColor); if (c[3] > .5) return c.slice(0, 3) } return [255, 255, 255] };
const poor = [], seen = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (seen.nextNode()) {
  const text = seen.currentNode, e = text.parentElement;
  if (!text.data.trim() || ['SCRIPT', 'STYLE'].includes(e.tagName) || !e.checkVisibility()) continue;
  const svg = e.namespaceURI.endsWith('svg'), style = getComputedStyle(e);
  const a = light(parts(svg ? style.fill : style.color).slice(0, 3)), b = light(ground(e));
  const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
  if (ratio < 4.5) poor.push([text.data.trim().slice(0, 30), +ratio.toFixed(2)]);
}
return poor;
"""

STRUCTURE = """
const wrong = [], all = s => [...document.querySelectorAll(s)];
if (document.documentElement.lang !== 'en') wrong.push('no language');
if (all('main').length !== 1) wrong.push('main landmarks: ' + all('main').length);
const ids = all('[id]').map(e => e.id);
if (new Set(ids).size !== ids.length) wrong.push('an id stands twice');
for (const a of all('a[href^="#"]')) if (!document.getElementById(a.getAttribute('href').slice(1))) wrong.push('a link leads nowhere: ' + a.outerHTML);
for (const d of all('details')) if (d.firstElementChild.tagName !== 'SUMMARY' || !d.firstElementChild.innerText.trim()) wrong.push('a fold without a name');
for (const s of all('svg')) if (s.getAttribute('aria-hidden') !== 'true' && !s.getAttribute('aria-label')) wrong.push('a picture without words');
let level = 0;
for (const h of all('h1,h2,h3,h4,h5,h6')) { const now = +h.tagName[1]; if (now > level + 1) wrong.push('a heading skips a level: ' + h.innerText); level = now }
for (const b of all('button')) if (b.checkVisibility() && b.getBoundingClientRect().height < 24) wrong.push('a button is too small: ' + b.innerText);
if (all('[tabindex]').some(e => e.tabIndex > 0)) wrong.push('the order of the focus is forced');
return wrong;
"""


def page_with_history(program, folder):
    """A report of the third draft of a writer who has a profile, so that there is a course to draw."""
    home = dict(os.environ, HOME=str(folder), FIRSTREAD_PROGRESS=str(folder / "progress.db"))
    run = lambda *words, **more: subprocess.run([program, *words], cwd=folder, env=home, capture_output=True, text=True, timeout=120, **more)
    run("profile", "init", input="\n" * 12)
    text = (here / "draft.md").read_text(encoding="utf-8")
    for name, words in (("first.md", text + "\nMy freind recieved alot of letters, he definately wrote back.\n" * 3), ("second.md", text.replace("alot", "a lot") + "\nWe found the boxs.\n")):
        (folder / name).write_text(words, encoding="utf-8")
        run("check", "--fail-on", "nothing", name)
    (folder / "draft.md").write_text(text, encoding="utf-8")
    made = run("check", "--fail-on", "nothing", "--format", "html", "--output", "report.html", "draft.md")
    expect(made.returncode == 0, made.stderr)
    page = (folder / "report.html").read_text(encoding="utf-8")
    expect("<polyline" in page and "Your skills over your drafts" in page, "earlier drafts are plotted")
    return folder / "report.html"


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    if not driver.find():
        print("skipped: no Chromium with its driver here (apt-get install chromium chromium-driver)")
        return 77
    axe = pathlib.Path(sys.argv[2]) / "node_modules/axe-core/axe.min.js" if len(sys.argv) > 2 else None
    wrong = 0
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = pathlib.Path(name)
        page = page_with_history(program, folder)
        with driver.Browser(folder / "browser") as browser:
            report = Report(browser, page, axe if axe and axe.exists() else None, folder)
            for test in [each for each in dir(report) if each.startswith("test_")]:
                try:
                    getattr(report, test)()
                    print(f"ok    {test[5:].replace('_', ' ')}", flush=True)
                except Exception as error:
                    wrong += 1
                    print(f"WRONG {test[5:].replace('_', ' ')}: {error}", flush=True)
                    if not isinstance(error, AssertionError):
                        traceback.print_exc()
            if kept := os.environ.get("FIRSTREAD_PICTURES"):
                for name, size, scheme in (("wide", (1280, 1500), "light"), ("narrow", (360, 1500), "light"), ("dark", (1280, 1500), "dark")):
                    report.fresh(size, scheme)
                    browser.picture(pathlib.Path(kept) / f"{name}.png", *size)
                shutil.copy(folder / "printed.pdf", kept)
    return int(wrong > 0)


sys.exit(main())
