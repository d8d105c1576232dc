"""Measure review in the preview: how long it takes to bring briefings to no edits, and how fast a step shows.

    python benchmarks/review.py read SCRIPT FOLDER    annotated articles (JSON) and the script that compares briefings
                                                      with them; see `review_steps.py`
    python benchmarks/review.py large [1000]          a preview of that many briefings, copies with changed words

A browser does what a person does: points at an item, presses a key, fills in a field. It does not think, so that its
seconds are those of the machine; actions and characters are a person's too.
"""

from __future__ import annotations

import argparse
import difflib
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "scripts")]

import copies  # noqa: E402
from review_steps import Edit, Measure  # noqa: E402

from chromium import browser  # noqa: E402
from mkdocs_briefing.curate.edits import in_rule_words  # noqa: E402
from mkdocs_briefing.project.pipeline import run  # noqa: E402
from mkdocs_briefing.project.record_edits import record_edits  # noqa: E402
from mkdocs_briefing.project.settings import Settings  # noqa: E402
from mkdocs_briefing.project.store import read_data  # noqa: E402
from mkdocs_briefing.review.actions import perform  # noqa: E402
from mkdocs_briefing.yaml_files.write import dump_briefing  # noqa: E402
from tests.support.preview import served  # noqa: E402

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from mkdocs_briefing.review.actions import Action

    Data = dict[str, Any]

SITE = """\
site_name: Review
use_directory_urls: false
theme: {name: material, font: false}
plugins:
- search
- briefing: {pdf: false}
"""

PARTS = {"key_points": "key point", "actors": "actor", "quotes": "quote", "timeline": "event", "watch": "what to watch"}
"""What the page calls each part."""

MAX_STEPS = 80
"""Steps after which a briefing is given up."""

FIRST_BUILD_SECONDS = 900

ROUNDS = 4
"""At how many items each key is measured in a large preview."""

KEYS = (("confirm", "c", ["confirmed"]), ("reopen", "c", ["open"]), ("drop", "x", ["dropped"]), ("undo", "u", []))
"""Keys, and the states that an item may have after each."""

READY = """() => !window.bfrBefore && /to review/.test(document.querySelector(".bfr-count")?.textContent ?? "")"""

ANSWERED = """() => {
  const status = document.querySelector(".bfr-status");
  return status && !("busy" in status.dataset) && status.textContent;
}"""

SELECT = """(words) => {
  getSelection().removeAllRanges();
  for (const sentence of document.querySelectorAll(".bf-source [id^=s]")) {
    const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const start = nodes.map((node) => node.data).join("").indexOf(words);
    if (start < 0) continue;
    const range = document.createRange();
    let at = 0;
    for (const node of nodes) {
      const end = at + node.data.length;
      if (at <= start && start < end) range.setStart(node, start - at);
      if (at < start + words.length && start + words.length <= end) range.setEnd(node, start + words.length - at);
      at = end;
    }
    getSelection().addRange(range);
    return true;
  }
  return false;
}"""
"""Selects words within one sentence of the article, as with a mouse."""

UNTIL_SEEN = """([item, key, states]) => new Promise((done) => {
  const start = performance.now();
  const box = document.querySelector(`[data-bfr-key="${item}"]`);
  const count = document.querySelector(".bfr-count");
  const seen = new MutationObserver(() => {
    if (box && !states.includes(box.dataset.bfr)) return;
    seen.disconnect();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
  });
  seen.observe(box ?? count, { attributes: true, childList: true });
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
})"""
"""Milliseconds from a key until the item is painted in another state; of one that comes back, until it is counted."""


@dataclass
class Effort:
    """What bringing one briefing to no edits took."""

    steps: int = 0
    actions: int = 0
    """Pointing, keys, choices in lists, fields filled in."""
    characters: int = 0
    """Typed into fields."""
    answers: list[float] = field(default_factory=list)
    """Seconds of each step until its answer."""
    seconds: float = 0
    """With the built page after each step."""
    refused: list[str] = field(default_factory=list)
    yaml_lines: int = 0
    """Lines of YAML that have to be typed or changed for the same."""
    yaml_characters: int = 0


class Reviewer:
    """Somebody at the keyboard."""

    def __init__(self, page: Page) -> None:
        self._page, self.effort = page, Effort()

    def open(self, address: str) -> None:
        self._page.goto(address)
        self._page.wait_for_function(READY)

    def do(self, action: Action, item: Data | None) -> str | None:
        """Do one step and wait for its page; return why it was refused, or None."""
        page, start = self._page, time.perf_counter()
        if action.id and not page.locator(self._place(action)).count():
            return "is not on the page"
        page.evaluate("() => { window.bfrBefore = true; document.querySelector('.bfr-status').textContent = ''; }")
        before = self.effort.actions
        if action.verb == "add":
            self._add(action)
        else:
            self._point(action)
            if action.verb == "drop":
                self._press("x")
            else:
                self._press("e")
                self._fill(action.fields, in_rule_words(str(action.part), item or {}))
                self._press("Control+Enter")
        page.wait_for_function(ANSWERED)
        self.effort.answers.append(time.perf_counter() - start)
        if page.locator(".bfr-fault").count():
            why = page.locator(".bfr-status").inner_text()
            page.keyboard.press("Escape")
            self.effort.actions = before
            return why
        page.wait_for_function(READY, timeout=60_000)
        self.effort.steps += 1
        self.effort.seconds += time.perf_counter() - start
        return None

    def _place(self, action: Action) -> str:
        return f'[data-bfr-key="{action.part} {action.id}"]'

    def _point(self, action: Action) -> None:
        self._page.locator(self._place(action)).evaluate("(box) => box.click()")
        self.effort.actions += 1

    def _press(self, key: str) -> None:
        self._page.keyboard.press(key)
        self.effort.actions += 1

    def _add(self, action: Action) -> None:
        fields = dict(action.fields)
        words = fields.get("name", fields.get("text"))
        if self._page.evaluate(SELECT, words):
            self.effort.actions += 1
            fields = {name: value for name, value in fields.items() if value != words}
        self._press("a")
        self._page.locator("#bfr-part").select_option(PARTS[str(action.part)])
        self.effort.actions += 1
        self._press("Control+Enter")
        self._page.locator(".bfr-form", has_text=f"Add: {PARTS[str(action.part)]}").wait_for()
        self._fill(fields, {"type": "person"})
        self._press("Control+Enter")

    def _fill(self, fields: Data, before: Data) -> None:
        for name, value in fields.items():
            if value == before.get(name):
                continue
            place = self._page.locator(f"#bfr-{name}")
            text = "\n".join(value) if isinstance(value, list) else value or ""
            if place.evaluate("(one) => one.tagName") == "SELECT":
                place.select_option(text)
            else:
                place.fill(text)
                was = before.get(name) or ""
                self.effort.characters += inserted("\n".join(was) if isinstance(was, list) else was, text)
            self.effort.actions += 1


def inserted(before: str, after: str) -> int:
    """Return how many characters a person types to make one text of another."""
    codes = difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return sum(end - start for verb, _, _, start, end in codes if verb in ("insert", "replace"))


def typed(before: Data, after: Data) -> tuple[int, int]:
    """Return the lines and the characters that a person types for an edit in the YAML; deleting is no typing."""
    one, other = (dump_briefing(data).splitlines() for data in (before, after))
    lines = characters = 0
    for verb, a, b, c, d in difflib.SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if verb != "equal":
            lines += max(b - a, d - c)
            characters += inserted("\n".join(one[a:b]), "\n".join(other[c:d]))
    return lines, characters


# ---------------------------------------------------------------- annotated articles
def stored(project: Path, name: str) -> Data:
    path = project / f"build/briefings/{name}.yml"
    return read_data(path.read_text("utf-8"), path=str(path))


def item_of(made: Data, action: Action) -> Data | None:
    return next((one for one in made[str(action.part)] if one["id"] == action.id), None) if action.id else None


def in_yaml(project: Path, name: str, action: Action, effort: Effort) -> None:
    """Make the same correction in the YAML of another project, and record it as `briefing curate` does."""
    file = project / f"build/briefings/{name}.yml"
    before = stored(project, name)
    after = perform(before, action)
    lines, characters = typed(before, after)
    effort.yaml_lines += lines
    effort.yaml_characters += characters
    head = [line for line in file.read_text("utf-8").splitlines(keepends=True) if line.startswith("#")]
    file.write_text("".join(head) + dump_briefing(after), "utf-8")
    record_edits(name, Settings(root=project, jobs=1))


def review_one(measure: Measure, name: str, page: Page, address: str, projects: tuple[Path, Path]) -> Effort:
    """Bring one briefing to no edits on its page; the same in the YAML of the second project."""
    project, twin = projects
    reviewer, tried = Reviewer(page), set[Edit]()
    reviewer.open(f"{address}briefings/{stored(project, name)['id']}.html")
    for _ in range(MAX_STEPS):
        made = stored(project, name)
        edit = next((one for one in measure.edits(name, made) if one not in tried), None)
        if edit is None:
            break
        tried.add(edit)
        for action in measure.actions(name, made, edit):
            made = stored(project, name)
            if why := reviewer.do(action, item_of(made, action)):
                reviewer.effort.refused.append(f"{edit.part} {edit.kind} {edit.text[:60]!r}: {why}")
            else:
                in_yaml(twin, name, action, reviewer.effort)
    return reviewer.effort


def read(script: Path, folder: Path, *, verbose: bool) -> None:
    measure = Measure(script, folder)
    with tempfile.TemporaryDirectory() as place, browser() as chromium:
        projects = Path(place, "page"), Path(place, "yaml")
        for project in projects:
            prepared(project)
            for name in measure.gold:
                (project / f"seeds/{name}.txt").write_text(measure.seed(name), "utf-8")
            run(Settings(root=project, jobs=1))
        before = {name: len(measure.edits(name, stored(projects[0], name))) for name in measure.gold}
        with served(projects[0], seconds=FIRST_BUILD_SECONDS) as address:
            page = chromium.new_page(viewport={"width": 1280, "height": 900})
            page.set_default_timeout(20_000)
            efforts = {name: review_one(measure, name, page, address, projects) for name in measure.gold}
        lefts = [[len(measure.edits(name, stored(project, name))) for name in measure.gold] for project in projects]
        print("edits before, after; the YAML's after | steps actions characters  s answers  s pages | lines characters")
        for (name, one), left, twin in zip(efforts.items(), *lefts, strict=True):
            print(
                f"{before[name]:>3} {left:>3} {twin:>3} | {one.steps:>3} {one.actions:>4} {one.characters:>5} "
                f"{sum(one.answers):>6.1f} {one.seconds:>6.1f} | {one.yaml_lines:>4} {one.yaml_characters:>5}  {name}"
            )
            for why in one.refused if verbose else ():
                print(f"      {why}")
            for edit in measure.edits(name, stored(projects[0], name)) if verbose else ():
                print(f"      left: {edit.part} {edit.kind} {edit.text}")
    summary(list(efforts.values()), list(before.values()), *lefts)


def summary(efforts: list[Effort], before: list[int], left: list[int], twin: list[int]) -> None:
    many = len(efforts)
    answers = sorted(second for one in efforts for second in one.answers)
    print(
        f"edits a briefing: {sum(before) / many:.2f} before, {sum(left) / many:.2f} after, {sum(twin) / many:.2f} YAML"
    )
    for title, total in (
        ("steps", sum(one.steps for one in efforts)),
        ("actions", sum(one.actions for one in efforts)),
        ("characters typed", sum(one.characters for one in efforts)),
        ("seconds until the answers", sum(map(sum, (one.answers for one in efforts)))),
        ("seconds with every page built", sum(one.seconds for one in efforts)),
        ("lines of YAML", sum(one.yaml_lines for one in efforts)),
        ("characters of YAML", sum(one.yaml_characters for one in efforts)),
        ("refused", sum(len(one.refused) for one in efforts)),
    ):
        print(f"{title} a briefing: {total / many:.1f}")
    if answers:
        print(f"a step until its answer: median {statistics.median(answers):.2f} s, longest {answers[-1]:.2f} s")


# ---------------------------------------------------------------- many briefings
def prepared(project: Path) -> None:
    (project / "seeds").mkdir(parents=True, exist_ok=True)
    (project / "docs").mkdir(exist_ok=True)
    (project / "docs/index.md").write_text("# Review\n")
    (project / "mkdocs.yml").write_text(SITE)


def large(many: int, project: Path) -> None:
    prepared(project)
    copies.fill(project, many)
    name = f"{many // 2:06}"
    (project / f"seeds/{name}.curation.yml").unlink(missing_ok=True)
    with browser() as chromium, served(project, seconds=FIRST_BUILD_SECONDS) as address:
        page = chromium.new_page(viewport={"width": 1280, "height": 900})
        page.set_default_timeout(120_000)
        Reviewer(page).open(f"{address}briefings/{stored(project, name)['id']}.html")
        keys = page.eval_on_selector_all("[data-bfr-key^=quotes]", "all => all.map((one) => one.dataset.bfrKey)")
        times: dict[str, list[tuple[float, float]]] = {}
        for item in keys[:ROUNDS]:
            for title, key, states in KEYS:
                times.setdefault(title, []).append(until_shown(page, item, key, states))
    for title, found in times.items():
        seen, built = ([one[n] for one in found] for n in (0, 1))
        print(
            f"{title}: seen after {statistics.median(seen):.2f} s (longest {max(seen):.2f}), "
            f"page built again after {statistics.median(built):.1f} s (longest {max(built):.1f}), {len(found)} times"
        )


def until_shown(page: Page, item: str, key: str, states: list[str]) -> tuple[float, float]:
    """Press a key at an item; return the seconds until it is in another state, and until its page was built again."""
    page.evaluate("() => { window.bfrBefore = true; }")
    box = page.locator(f'[data-bfr-key="{item}"]')
    if box.count():
        box.evaluate("(box) => box.click()")
    start = time.perf_counter()
    seen = page.evaluate(UNTIL_SEEN, [item, key, states]) / 1000
    page.wait_for_function(READY)
    return seen, time.perf_counter() - start


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = arguments.add_subparsers(dest="command", required=True)
    reading = commands.add_parser("read")
    reading.add_argument("script", type=Path)
    reading.add_argument("folder", type=Path)
    reading.add_argument("-v", "--verbose", action="store_true", help="list what was refused and what is left")
    many = commands.add_parser("large")
    many.add_argument("many", nargs="?", type=int, default=1000)
    many.add_argument("--project", type=Path, help="a folder for the project, to look at it afterwards")
    chosen = arguments.parse_args()
    if chosen.command == "read":
        read(chosen.script, chosen.folder, verbose=chosen.verbose)
    elif chosen.project:
        large(chosen.many, chosen.project)
    else:
        with tempfile.TemporaryDirectory() as place:
            large(chosen.many, Path(place))


if __name__ == "__main__":
    main()
