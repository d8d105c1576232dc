"""Write into a preview as many do at once, and see that each is told what became of it.

    python benchmarks/review_writes.py [1000] [--articles 10]    posts at the same moment, from as many connections

Each post adds a text of its own, or acts at an item as it was before all the others. Every text whose post was done
must be in its file once, no other may be, and no file but the corrections may have changed.
"""

from __future__ import annotations

import argparse
import http.client
import json
import random
import statistics
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "scripts")]

import articles  # noqa: E402

from mkdocs_briefing.project.pipeline import run  # noqa: E402
from mkdocs_briefing.project.settings import Settings  # noqa: E402
from tests.support.preview import served  # noqa: E402

SITE = """\
site_name: Review
theme: {name: material, font: false}
plugins:
- search
- briefing: {pdf: false}
"""

SHARE_OF_ADDS = 0.7
"""Of the posts, how many add a text of their own; the others act at an item."""

FIRST_BUILD_SECONDS = 600

ANSWER_SECONDS = 600


@dataclass
class Outcome:
    """What became of the posts."""

    told: Counter[str] = field(default_factory=Counter)
    """Answers: `done`, a status, or the words of a refusal."""
    seconds: list[float] = field(default_factory=list)
    """Until each answer."""
    added: set[tuple[str, str]] = field(default_factory=set)
    """Texts whose post was done, each with the file that has to hold it."""


def ask(address: str, path: str, body: object = None, token: str = "") -> tuple[int, dict[str, Any]]:
    """Return the status and the JSON of an answer of the review."""
    host = urlsplit(address).netloc
    connection = http.client.HTTPConnection(host, timeout=ANSWER_SECONDS)
    headers = {"Origin": f"http://{host}", "Content-Type": "application/json", "X-Briefing-Review": token}
    data = None if body is None else json.dumps(body).encode()
    connection.request("GET" if body is None else "POST", f"/briefing-review/{path}", data, headers)
    answer = connection.getresponse()
    found = json.loads(answer.read())
    connection.close()
    return answer.status, found


def post_all(address: str, names: list[str], many: int) -> Outcome:
    """Send `many` posts at the same moment, and wait for the answer to each."""
    states = {name: ask(address, f"briefings/{name}")[1] for name in names}
    outcome, start, lock = Outcome(), threading.Barrier(many), threading.Lock()

    def post(number: int) -> None:
        chance = random.Random(number)  # noqa: S311 (the same posts in every run)
        name = names[number % len(names)]
        state, text = states[name], f"Words of somebody, no. {number}."
        if is_add := chance.random() < SHARE_OF_ADDS:
            action: dict[str, Any] = {"verb": "add", "part": "watch", "fields": {"text": text}}
        else:
            item = chance.choice(state["items"])
            verb = chance.choice(("confirm", "drop"))
            action = {"verb": verb, "part": item["part"], "id": item["id"], "of": item["of"]}
        start.wait()
        begun = time.perf_counter()
        try:
            status, answer = ask(address, f"act/{name}", action, state["token"])
            told = str(answer.get("error") or ("done" if status == 200 else status))
        except OSError as error:
            told = f"no answer: {error}"
        with lock:
            outcome.seconds.append(time.perf_counter() - begun)
            outcome.told[told] += 1
            if is_add and told == "done":
                outcome.added.add((state["file"], text))

    threads = [threading.Thread(target=post, args=(number,)) for number in range(many)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcome


def contents(project: Path) -> dict[str, bytes]:
    """Return what the files that people type have, by their paths."""
    folders = (project / "seeds", project / "docs")
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    return {file.relative_to(project).as_posix(): file.read_bytes() for file in files}


def faults(project: Path, before: dict[str, bytes], outcome: Outcome) -> list[str]:
    """Return what was lost, or written though nobody was told so."""
    after = contents(project)
    corrections = {name for name in after if name.endswith(".curation.yml")}
    found = [name for name in before.keys() | after.keys() if before.get(name) != after.get(name)]
    wrong = [f"{name}: changed" for name in found if name not in corrections]
    for name in corrections:
        lines = [line for line in after[name].decode().splitlines() if "Words of somebody" in line]
        texts = Counter(line.partition("text: ")[2].strip("'\" ") for line in lines)
        wanted = {text for file, text in outcome.added if file == name}
        wrong += [f"{name}: {text}: {number} times" for text, number in texts.items() if number > 1]
        wrong += [f"{name}: lost: {text}" for text in wanted - texts.keys()]
        wrong += [f"{name}: nobody was told of: {text}" for text in texts.keys() - wanted]
    result = run(Settings(root=project, jobs=1))
    return wrong + [str(problem) for problem in result.problems]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("many", nargs="?", type=int, default=1000)
    arguments.add_argument("--articles", type=int, default=10)
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as place:
        project = Path(place)
        (project / "docs").mkdir()
        (project / "docs/by-hand.md").write_text("# By hand\n")
        (project / "mkdocs.yml").write_text(SITE)
        articles.write(project / "seeds", chosen.articles)
        entries = run(Settings(root=project, jobs=1)).entries
        before = contents(project)
        with served(project, seconds=FIRST_BUILD_SECONDS) as address:
            start = time.perf_counter()
            outcome = post_all(address, [entry.briefing.id for entry in entries], chosen.many)
            seconds = time.perf_counter() - start
        found = faults(project, before, outcome)
    print(f"{chosen.many:,} posts at once: all answered after {seconds:.1f} s")
    print(f"until an answer: median {statistics.median(outcome.seconds):.1f} s, longest {max(outcome.seconds):.1f} s")
    for told, number in outcome.told.most_common():
        print(f"{number:>5} {told}")
    print("\n".join(found) or "nothing lost, nothing else written, every file valid")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
