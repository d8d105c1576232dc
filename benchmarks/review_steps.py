"""What a reviewer has to do so that a briefing has no edits, as a measure by reading counts them.

The measure is a script with a function for each part, which takes an annotated article, a briefing as plain data and a
counter, and returns edits: pairs of a kind (`spurious`, `missing`, `spoiled …`, `wrong date`) and of what it is about.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from functools import partial
from types import ModuleType
from typing import TYPE_CHECKING, Any

from mkdocs_briefing.review.actions import Action

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator
    from pathlib import Path

    Data = dict[str, Any]

PARTS = ("actors", "quotes", "key points", "timeline", "watch")
"""Parts whose edits count, in the order of a reviewer: a speaker is chosen among the actors."""

TEXT = {"actors": lambda item: item["name"], "quotes": lambda item: item["content"]["text"]}
"""What the measure calls an item, where that is not its `text`."""


@dataclass(frozen=True)
class Edit:
    """What the measure finds wrong at one place."""

    part: str
    kind: str
    text: str


class Measure:
    """Annotated articles, and the script that compares briefings with them."""

    def __init__(self, script: Path, folder: Path) -> None:
        self._script = _loaded(script)
        self.gold = {
            one["id"]: one for one in (json.loads(f.read_text("utf-8")) for f in sorted(folder.glob("*.json")))
        }

    def seed(self, name: str) -> str:
        """Return the article as a file for `seeds/`."""
        gold = self.gold[name]
        fields = {key: gold[key] for key in ("title", "published") if gold[key]}
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items()]
        return f"---\n{''.join(lines)}---\n{gold['text']}" if lines else gold["text"]

    def edits(self, name: str, made: Data) -> list[Edit]:
        """Return what has to be edited in the briefing `made` of an article."""
        gold, script = self.gold[name], self._script
        scorers = {"actors": script.score_actors, "quotes": script.score_quotes, "timeline": script.score_timeline}
        found = []
        for part in PARTS:
            scorer = scorers.get(part) or partial(script.score_sentences, part=part)
            edits = [one for one in scorer(gold, made, Counter()) if not one[0].startswith("(")]
            found += [Edit(part, kind, text) for kind, text in edits]
        return found

    def actions(self, name: str, made: Data, edit: Edit) -> Iterator[Action]:
        """Yield what a reviewer does about an edit."""
        gold, part = self.gold[name], edit.part.replace(" ", "_")
        if edit.kind == "spurious":
            yield from (_act("drop", part, item) for item in made[part] if edit.text == _label(part, item))
        elif part == "actors":
            yield from _actor(gold, made, edit)
        elif part == "quotes":
            yield from _quote(gold, made, edit, self._script.DENIAL)
        elif part == "timeline":
            yield from _event(gold, made, edit)
        else:
            yield Action(verb="add", part=part, fields={"text": edit.text})


def _loaded(script: Path) -> ModuleType:
    module = ModuleType(script.stem)
    exec(compile(script.read_text("utf-8"), script, "exec"), vars(module))  # noqa: S102 (named by who measures)
    return module


def _label(part: str, item: Data) -> str:
    if part == "timeline":
        return f"{item['date']} {item['as_written']!r}: {item['text']}"
    return TEXT[part](item) if part in TEXT else item["text"]


def _act(verb: Any, part: Any, item: Data, **fields: Any) -> Action:
    return Action(verb=verb, part=part, id=item["id"], fields=fields)


def _actor(gold: Data, made: Data, edit: Edit) -> Iterator[Action]:
    if edit.kind == "missing":
        wanted = next(one for one in gold["actors"] if one["names"][0] == edit.text)
        name, *others = wanted["names"]
        fields = {"name": name, "type": wanted["types"][0]} | ({"aliases": others} if others else {})
        yield Action(verb="add", part="actors", fields=fields)
        return
    for item in made["actors"]:
        if not edit.text.startswith(f"{item['name']} [{item['type']}] false roles "):
            continue
        names = {item["name"], *item["aliases"]}
        wanted = max(gold["actors"], key=lambda one: len(names & set(one["names"])))
        false = edit.text.partition(" false roles ")[2]
        fields: Data = {} if item["name"] in wanted["names"] else {"name": wanted["names"][0]}
        fields |= {} if item["type"] in wanted["types"] else {"type": wanted["types"][0]}
        if false != "[]":
            fields["roles"] = [role["text"] for role in item["roles"] if repr(role["text"]) not in false]
        yield _act("change", "actors", item, **fields)


def _quote(gold: Data, made: Data, edit: Edit, denial: re.Pattern[str]) -> Iterator[Action]:
    if edit.kind == "missing":
        wanted = next(one for one in gold["quotes"] if edit.text == f"{one['speakers'][:1]}: {' … '.join(one['text'])}")
        speaker = _speaker(wanted, gold, made)
        for text in _pieces(wanted, gold):
            yield Action(verb="add", part="quotes", fields={"text": text} | ({"speaker": speaker} if speaker else {}))
        return
    for item in made["quotes"]:
        shown = f"{(item['speaker'] or {}).get('name')}: {item['content']['text']}"[:150]
        wanted = next(
            (
                one
                for one in gold["quotes"]
                if edit.text == f"{shown} | gold {one['speakers'][:1]}: {' … '.join(one['text'])}"
            ),
            None,
        )
        if wanted is None:
            continue
        first, *others = _pieces(wanted, gold)
        fields: Data = {"text": first} if "boundary" in edit.kind and item["content"]["text"] != first else {}
        fields |= {"speaker": _speaker(wanted, gold, made)} if "speaker" in edit.kind else {}
        if "denial" in edit.kind:
            fields["cue"] = _denial(wanted, gold, denial)
        if fields:
            yield _act("change", "quotes", item, **fields)
        if "boundary" in edit.kind:
            texts = {one["content"]["text"] for one in made["quotes"]}
            speaker = _speaker(wanted, gold, made)
            for text in others:
                if text not in texts:
                    yield Action(verb="add", part="quotes", fields={"text": text, "speaker": speaker})


def _denial(wanted: Data, gold: Data, denial: re.Pattern[str]) -> str:
    """Return the words nearest before the statement that deny it."""
    before = gold["text"][: wanted["content"][0][0]]
    return [found[0] for found in denial.finditer(before)][-1]


def _pieces(wanted: Data, gold: Data) -> list[str]:
    return [gold["text"][slice(*span)] for span in wanted["content"]]


def _speaker(wanted: Data, gold: Data, made: Data) -> str | None:
    """Return the source: under the name of the actor that the briefing has, else as the article calls it."""
    names = {*wanted["speakers"], wanted["actor"]}
    if not wanted["speakers"] and not wanted["actor"]:
        return None
    for actor in made["actors"]:
        if names & {actor["name"], *actor["aliases"]}:
            return str(actor["name"])
    return gold["text"][slice(*wanted["source"])] if wanted["source"] else wanted["speakers"][0]


def _event(gold: Data, made: Data, edit: Edit) -> Iterator[Action]:
    if edit.kind == "missing":
        for one in gold["timeline"]:
            text = gold["text"][slice(*one["span"])]
            if edit.text == f"{one['dates']}: {text}":
                date = one["dates"][0]
                yield Action(verb="add", part="timeline", fields={"text": text} | ({"date": date} if date else {}))
                return
    for item in made["timeline"]:
        if edit.text == _label("timeline", item):
            places = {one["id"]: one for one in made["sentences"]}
            spans = [places[name] for name in item["evidence"]]
            wanted = next(
                one
                for one in gold["timeline"]
                if any(s["start"] < one["span"][1] and one["span"][0] < s["end"] for s in spans)
            )
            yield _act("change", "timeline", item, date=wanted["dates"][0])
