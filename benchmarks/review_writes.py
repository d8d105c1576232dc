"""Write into a preview as many do at once, and see that each is told what became of it.

    python benchmarks/review_writes.py [1000] [--articles 10]    posts at the same moment, from as many connections
    python benchmarks/review_writes.py 1000 --kill 5             the preview is killed (-9) after so many seconds

Each post adds a text of its own, describes an actor, or acts at an item, as these were before all the others. Every
text whose post was done must be in its file once, no other may be, and no file but the corrections and the register
of actors may have changed. Of a preview that was killed, texts may be there whose post was not answered.
"""

from __future__ import annotations

import argparse
import http.client
import json
import random
import re
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
from tests.support.preview import preview  # noqa: E402

SITE = """\
site_name: Review
theme: {name: material, font: false}
plugins:
- search
- briefing: {pdf: false}
"""

SHARES = {"add": 0.7, "describe": 0.1, "item": 0.2}
"""How many of the posts add a text of their own, describe an actor, or confirm or drop an item."""

REGISTER = "seeds/actors.yml"

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


def read_states(address: str, names: list[str]) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Return the briefings by their names, and the actors that a search finds, as pages see them."""
    states = {name: ask(address, f"briefings/{name}")[1] for name in names}
    actors = [ask(address, f"actors/{one['id']}")[1] for one in ask(address, "actors")[1]["actors"]]
    return states, actors


def choose_post(
    number: int, states: dict[str, Any], actors: list[dict[str, Any]]
) -> tuple[str, dict[str, Any], str | None]:
    """Return the address of a post, its body, and the file that its own text has to be in; the same in every run."""
    chance = random.Random(number)  # noqa: S311
    name = list(states)[number % len(states)]
    state, text = states[name], words_of(number)
    match chance.choices(list(SHARES), list(SHARES.values()))[0]:
        case "add":
            return f"act/{name}", {"verb": "add", "part": "watch", "fields": {"text": text}}, state["file"]
        case "describe":
            actor = chance.choice(actors)
            action = {"verb": "describe", "of": actor["of"], "fields": {"description": text}}
            return f"act-actor/{actor['id']}", action, REGISTER
    item = chance.choice(state["items"])
    verb = chance.choice(("confirm", "drop"))
    return f"act/{name}", {"verb": verb, "part": item["part"], "id": item["id"], "of": item["of"]}, None


def words_of(number: int) -> str:
    """Return the text that only one post has."""
    return f"Words of somebody, no. {number}."


def post_all(address: str, names: list[str], many: int) -> Outcome:
    """Send `many` posts at the same moment, and wait for the answer to each."""
    states, actors = read_states(address, names)
    token = next(iter(states.values()))["token"]
    outcome, start, lock = Outcome(), threading.Barrier(many), threading.Lock()

    def post(number: int) -> None:
        path, action, file = choose_post(number, states, actors)
        start.wait()
        begun = time.perf_counter()
        try:
            status, answer = ask(address, path, action, token)
            told = str(answer.get("error") or ("done" if status == 200 else status))
        except (OSError, http.client.HTTPException, ValueError) as error:
            told = f"no answer: {type(error).__name__}"
        with lock:
            outcome.seconds.append(time.perf_counter() - begun)
            outcome.told[told] += 1
            if file and told == "done":
                outcome.added.add((file, words_of(number)))

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


def faults(project: Path, before: dict[str, bytes], outcome: Outcome, *, killed: bool) -> list[str]:
    """Return what was lost, or written though nobody was told so."""
    after = contents(project)
    ours = {name for name in after if name.endswith(".curation.yml") or name == REGISTER}
    leftover = {name for name in after if killed and name.endswith(".tmp")}  # the next step writes over it
    found = [name for name in before.keys() | after.keys() if before.get(name) != after.get(name)]
    wrong = [f"{name}: changed" for name in found if name not in ours | leftover]
    for name in ours:
        texts = Counter(re.findall(r"Words of somebody, no\. \d+\.", after[name].decode()))
        wanted = {text for file, text in outcome.added if file == name}
        wrong += [f"{name}: {text}: {number} times" for text, number in texts.items() if number > 1]
        wrong += [f"{name}: lost: {text}" for text in wanted - texts.keys()]
        if not killed:
            wrong += [f"{name}: nobody was told of: {text}" for text in texts.keys() - wanted]
    result = run(Settings(root=project, jobs=1))
    return wrong + [str(problem) for problem in result.problems]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("many", nargs="?", type=int, default=1000)
    arguments.add_argument("--articles", type=int, default=10)
    arguments.add_argument("--kill", type=float, metavar="SECONDS", help="kill the preview after so many seconds")
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as place:
        project = Path(place)
        (project / "docs").mkdir()
        (project / "docs/by-hand.md").write_text("# By hand\n")
        (project / "mkdocs.yml").write_text(SITE)
        articles.write(project / "seeds", chosen.articles)
        entries = run(Settings(root=project, jobs=1)).entries
        before = contents(project)
        with preview(project, seconds=FIRST_BUILD_SECONDS) as (address, process):
            start = time.perf_counter()
            if chosen.kill:
                threading.Timer(chosen.kill, process.kill).start()
            outcome = post_all(address, [entry.briefing.id for entry in entries], chosen.many)
            seconds = time.perf_counter() - start
        found = faults(project, before, outcome, killed=bool(chosen.kill))
    print(f"{chosen.many:,} posts at once: all answered after {seconds:.1f} s")
    print(f"until an answer: median {statistics.median(outcome.seconds):.1f} s, longest {max(outcome.seconds):.1f} s")
    for told, number in outcome.told.most_common():
        print(f"{number:>5} {told}")
    print("\n".join(found) or "nothing lost, nothing else written, every file valid")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
