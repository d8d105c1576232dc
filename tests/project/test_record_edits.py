"""Edits of every kind made by hand in the YAML, recorded, and still there when everything has been extracted again."""

import copy
import json
import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker
from ruamel.yaml import YAML

from mkdocs_briefing.curate.rules import Curation
from mkdocs_briefing.project.pipeline import run
from mkdocs_briefing.project.record_edits import record_edits
from mkdocs_briefing.project.settings import Settings
from mkdocs_briefing.project.store import read_data
from mkdocs_briefing.schemas import json_schema

pytestmark = pytest.mark.model

PLACES = ("Port Selvan", "Marenza", "Okuru", "Tavria", "Lindholm")
PEOPLE = ("Ana Duarte", "Luis Prado", "Ingrid Halvorsen", "Kofi Mensah", "Yelena Orlova", "Tomas Berg")

ARTICLE = """\
- Ministers agree on a bridge at {place}
- Vote delayed until Friday
Trade Minister {first} said on Monday that the bridge at {place} would open in May. “We kept our word to everybody,” \
she said.
Her deputy, {second}, called the deal a beginning. “The cost is 12 million dollars,” {second} told reporters.
Mayor {third} warned that the river could rise by 3 metres in spring. According to {third}, nobody had asked the town.
Nothing was signed in 2019, when the talks broke down. In March 2021 the two governments met again in {place}.
“It is a mistake,” {fourth} said, adding that the opposition would vote against it. The Harbour Council declined to \
comment.
The parliament will vote on Friday. {first} is expected to travel to {place} next week.
"""

Check = Callable[[dict[str, Any]], bool]
Edit = Callable[[dict[str, Any], random.Random, int], Check | None]


def chances(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 (the same edits in every run)


def text_of(item: dict[str, Any]) -> str:
    found = item.get("content", item)
    return str(found.get("text", item.get("name")))


def holder(data: dict[str, Any], part: str, text: str) -> dict[str, Any]:
    """The only item of `part` with this text, or an empty one."""
    found = [item for item in data[part] if text_of(item) == text]
    return found[0] if len(found) == 1 else {}


def pick(data: dict[str, Any], part: str, chance: random.Random) -> dict[str, Any] | None:
    """An item that no edit has touched yet and that is not told by its text from another."""
    texts = [text_of(item) for item in data[part]]
    free = [i for i in data[part] if "touched" not in i and "id" in i and texts.count(text_of(i)) == 1]
    item = chance.choice(free) if free else None
    if item is not None:
        item["touched"] = True
    return item


def said_of_the_article(data: dict[str, Any], chance: random.Random, n: int) -> Check | None:
    name, value = chance.choice(
        [
            ("publisher", f"The Example Times: No. {n} “Daily” 🗞"),
            ("author", f"Jo O'Writer #{n}"),
            ("url", f"https://example.org/{n}?a=b#c"),
            ("published", f"2024-05-{n % 28 + 1:02}"),
            ("note", f"Yes: {n}\n- no [x]"),
            ("retrieved", f"2024-06-{n % 28 + 1:02}"),
        ]
    )
    if name in data.setdefault("touched", []):
        return None
    data["touched"].append(name)
    data["source"][name] = value
    return lambda later: later["source"][name] == value


def said_by_an_editor(data: dict[str, Any], chance: random.Random, n: int) -> Check | None:
    name, value = chance.choice(
        [
            ("title", f"no {n}: a “title” with {{braces}}"),
            ("tags", [f"trade {n}", "yes", "1:30"]),
            ("bottom_line", f"The bridge opens, or not: # {n}."),
            (
                "handling",
                {"tlp": "green", "text_mode": chance.choice(["full", "excerpts"]), "usage_terms": f"Terms {n}"},
            ),
        ]
    )
    if name in data.setdefault("touched", []):
        return None
    data["touched"].append(name)
    data[name] = value
    return lambda later: later[name] == value


def judged(data: dict[str, Any], _chance: random.Random, n: int) -> Check | None:
    judgement = {"text": f"Delay no. {n} is likely.", "likelihood": "likely", "confidence": "low", "evidence": ["s2"]}
    data.setdefault("assessment", []).append(judgement)
    return lambda later: any(judgement.items() <= one.items() for one in later["assessment"])


def dropped(data: dict[str, Any], chance: random.Random, _n: int) -> Check | None:
    part = chance.choice(["key_points", "quotes", "background", "timeline", "watch", "figures"])
    item = pick(data, part, chance)
    if item is None:
        return None
    data[part].remove(item)
    data.setdefault("touched", []).append(text_of(item))
    return lambda later: holder(later, part, text_of(item)) == {}


def added(data: dict[str, Any], chance: random.Random, n: int) -> Check | None:
    part, item = chance.choice(
        [
            ("key_points", {"text": f"A point of my own, no. {n}"}),
            ("background", {"text": f"Older: {n}", "kind": "biography"}),
            ("timeline", {"text": f"It began, no. {n}.", "date": f"20{n % 90 + 10}-0{n % 9 + 1}"}),
            ("watch", {"text": f"Whatever comes {n}", "evidence": ["s3"]}),
            ("figures", {"text": f"{n} “boats”", "value": n, "unit": "boats"}),
        ]
    )
    data[part].insert(chance.randint(0, len(data[part])), item)
    return lambda later: holder(later, part, item["text"]).items() >= item.items()


def added_quote(data: dict[str, Any], chance: random.Random, _n: int) -> Check | None:
    text = chance.choice(["broke down", "the deal a beginning", "in spring", "two governments met again"])
    if text in data.get("touched", ()) or any(text_of(item) == text for item in data["quotes"]):
        return None
    who = pick(data, "actors", chance)
    if who is None:
        return None
    name = who["name"]
    data["quotes"].append({"text": text, "speaker": name, "kind": "indirect"})
    return lambda later: holder(later, "quotes", text).get("speaker", {}).get("name") == name


def reworded(data: dict[str, Any], chance: random.Random, n: int) -> Check | None:
    part = chance.choice(["key_points", "background", "timeline", "watch"])
    item = pick(data, part, chance)
    if item is None:
        return None
    item["text"] = f"{item['text']} (as no. {n} has it: “quoted”)"
    return lambda later: holder(later, part, item["text"]) != {}


def changed_field(data: dict[str, Any], chance: random.Random, n: int) -> Check | None:
    part, name, value = chance.choice(
        [
            ("timeline", "date", f"2018-{n % 12 + 1:02}"),
            ("timeline", "date", None),
            ("timeline", "as_written", f"in year {n}"),
            ("figures", "value", n + 0.5),
            ("figures", "unit", None),
            ("background", "kind", "biography"),
            ("watch", "evidence", ["s1", "s3"]),
            ("key_points", "evidence", ["s2"]),
        ]
    )
    item = pick(data, part, chance)
    if item is None or item[name] == value:
        return None
    item[name] = value
    return lambda later: holder(later, part, text_of(item))[name] == value


def changed_quote(data: dict[str, Any], chance: random.Random, _n: int) -> Check | None:
    item = pick(data, "quotes", chance)
    if item is None:
        return None
    actor = pick(data, "actors", chance)
    if actor is None:
        return None
    who = actor["name"]
    name, value, seen = chance.choice(
        [
            ("speaker", who, lambda q: q["speaker"]["name"] == who),
            ("speaker", None, lambda q: q["speaker"] is None),
            ("attribution", "unnamed", lambda q: q["attribution"] == "unnamed"),
            ("kind", "indirect", lambda q: q["kind"] == "indirect"),
            ("cue", None, lambda q: q["cue"] is None),
            ("hedge", "nobody", lambda q: q["hedge"]["text"] == "nobody"),
        ]
    )
    item[name] = value
    return lambda later: seen(holder(later, "quotes", text_of(item)))


def changed_actor(data: dict[str, Any], chance: random.Random, n: int) -> Check | None:
    item = pick(data, "actors", chance)
    if item is None:
        return None
    name, value, seen = chance.choice(
        [
            ("name", f"Dr. {item['name']} {n}", lambda _: True),
            ("type", "group", lambda a: a["type"] == "group"),
            ("aliases", [f"The Boss no. {n}"], lambda a: a["aliases"] == [f"The Boss no. {n}"]),
            ("roles", [f"Chief no. {n}"], lambda a: [r["text"] for r in a["roles"]] == [f"Chief no. {n}"]),
        ]
    )
    item[name] = value
    called = item["name"]
    return lambda later: bool(holder(later, "actors", called)) and seen(holder(later, "actors", called))


def dropped_actor(data: dict[str, Any], chance: random.Random, _n: int) -> Check | None:
    item = pick(data, "actors", chance)
    if item is None or len(data["actors"]) < 4:
        return None
    data["actors"].remove(item)
    data.setdefault("touched", []).append(item["name"])
    return lambda later: holder(later, "actors", item["name"]) == {}


def added_actor(data: dict[str, Any], chance: random.Random, n: int) -> Check | None:
    name = chance.choice(["Harbour Council", "opposition", "river", "bridge"])
    known = {n for actor in data["actors"] for n in (actor["name"], *actor.get("aliases", ()))}
    if name in known or name in data.get("touched", ()):
        return None
    data["actors"].append({"name": name, "type": "organization", "roles": [f"Body no. {n}"]})
    return lambda later: holder(later, "actors", name)["roles"][0]["text"] == f"Body no. {n}"


EDITS: tuple[Edit, ...] = (
    said_of_the_article,
    said_by_an_editor,
    judged,
    dropped,
    added,
    added_quote,
    reworded,
    changed_field,
    changed_quote,
    changed_actor,
    dropped_actor,
    added_actor,
)


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of five articles, extracted."""
    root = tmp_path_factory.mktemp("project")
    (root / "seeds").mkdir()
    for number, place in enumerate(PLACES):
        who = PEOPLE[number:] + PEOPLE[:number]
        text = ARTICLE.format(place=place, first=who[0], second=who[1], third=who[2], fourth=who[3])
        (root / f"seeds/article-{number}.txt").write_text(text, encoding="utf-8")
    assert run(Settings(root=root)).problems == ()
    return root


def edit(root: Path, chance: random.Random, number: int) -> list[tuple[str, str, Check]]:
    """Makes `number` edits in the briefings of `root` and records them; tells how to see each."""
    files = sorted((root / "build/briefings").glob("*.yml"))
    known = {file: read_data(file.read_text(encoding="utf-8"), path=file.name) for file in files}
    made: list[tuple[str, str, Check]] = []
    while len(made) < number:
        file, kind = chance.choice(files), chance.choice(EDITS)
        before = copy.deepcopy(known[file])
        check = kind(known[file], chance, len(made))
        if check is None:
            known[file] = before
        else:
            made.append((file.name, kind.__name__, check))
    for file in files:
        head = file.read_text(encoding="utf-8").partition("schema_version")[0]
        body = yaml.safe_dump(_without_marks(known[file]), allow_unicode=True, sort_keys=False)
        file.write_text(head + body, encoding="utf-8")
        record_edits(file.stem, Settings(root=root))
    outside = Draft202012Validator(json_schema(Curation), format_checker=FormatChecker())
    for file in sorted((root / "seeds").glob("*.curation.yml")):
        read = YAML(typ="safe", pure=True).load(file)
        assert list(outside.iter_errors(json.loads(json.dumps(read, default=str)))) == []
    return made


def _without_marks(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_marks(inner) for name, inner in value.items() if name != "touched"}
    return [_without_marks(inner) for inner in value] if isinstance(value, list) else value


def missing(root: Path, made: list[tuple[str, str, Check]]) -> list[str]:
    """The edits that are not in the briefings of `root`."""
    data = {f.name: read_data(f.read_text("utf-8"), path=f.name) for f in (root / "build/briefings").glob("*.yml")}
    return [f"{file}: {kind}" for file, kind, check in made if not check(data[file])]


@pytest.mark.parametrize("seed", range(4))
def test_fifty_random_edits_survive_a_new_extraction_of_everything(extracted: Path, tmp_path: Path, seed: int) -> None:
    root = tmp_path / "project"
    shutil.copytree(extracted, root)
    made = edit(root, chances(seed), 50)
    assert missing(root, made) == []
    shutil.rmtree(root / "build")
    assert run(Settings(root=root)).problems == ()
    assert missing(root, made) == []


def test_edits_of_edits_survive_and_the_comments_of_a_person_stay(extracted: Path, tmp_path: Path) -> None:
    root = tmp_path / "project"
    shutil.copytree(extracted, root)
    edit(root, chances(10), 25)
    rules = sorted((root / "seeds").glob("*.curation.yml"))
    for file in rules:
        file.write_text(f"# Seen by me\n{file.read_text('utf-8')}# The end\n", encoding="utf-8")
    assert run(Settings(root=root)).problems == ()
    later = edit(root, chances(11), 25)
    shutil.rmtree(root / "build")
    assert run(Settings(root=root)).problems == ()
    assert missing(root, later) == []
    for file in rules:
        assert file.read_text("utf-8").startswith("# Seen by me\n")
        assert "# The end\n" in file.read_text("utf-8")
