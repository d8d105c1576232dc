"""Edits that a person made in a briefing's YAML, as the corrections that would make them.

The YAML is compared as plain data, so that a person may type as little as needed: an item without id is a new one, a
speaker or a cue may be a mere text.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from mkdocs_briefing.curate.rules import PARTS
from mkdocs_briefing.ids import slug
from mkdocs_briefing.ingest import Metadata

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    Data = Mapping[str, Any]
    Steps = Sequence[str | int]

SAID: dict[str, tuple[str, ...]] = {
    "key_points": ("text", "evidence"),
    "actors": ("name", "type", "aliases", "roles"),
    "quotes": ("text", "kind", "speaker", "cue", "hedge", "attribution"),
    "background": ("text", "kind", "evidence"),
    "timeline": ("date", "text", "as_written", "evidence"),
    "watch": ("text", "evidence"),
    "figures": ("text", "value", "unit", "evidence"),
}
"""What a person can say of an item of each part; everything else is computed."""

COMPUTED = ("schema_version", "version", "supersedes", "generator", "sentences", "source_summary", "gaps", "curation")
"""Parts of a briefing that no correction can change."""

SOURCE_COMPUTED = ("path", "sha256", "text_sha256", "words")
"""Likewise, of its source."""


def corrections(raw: Data, edited: Data, *, own: Metadata, own_title: str) -> dict[str, Any]:
    """The curation file that leads from the extracted briefing `raw` to the `edited` one.

    `own` is what the article says of itself, its language always; `own_title` its title.
    """
    found = _metadata(edited, own, own_title)
    for part in PARTS:
        rules = _actor_rules(raw, edited) if part == "actors" else _rules(part, raw, edited)
        if kept := {verb: entries for verb, entries in rules.items() if entries}:
            found[part] = kept
    return found


def misshapen(edited: Data) -> Iterator[tuple[Steps, str]]:
    """Pairs of steps into the `edited` briefing and why no correction can be read from what is there."""
    for name in ("source", "handling"):
        if not isinstance(edited.get(name) or {}, dict):
            yield (name,), "expected `key: value` lines; put them back"
    for part in (*PARTS, "assessment"):
        items = edited.get(part) or ()
        if not isinstance(items, list | tuple):
            yield (part,), "expected a list of items, with `- ` before each"
            continue
        met = set()
        for number, item in enumerate(items):
            if not isinstance(item, dict):
                yield (part, number), f"expected `key: value` lines; write `- {NAMES.get(part, 'text')}: …`"
            elif (name := str(item.get("id", number))) in met:
                yield (part, number), f"has the id {name!r} of another item; take that line out, a new item needs none"
            else:
                met.add(name)


NAMES = {"actors": "name"}
"""The key of an item's text, where that is not `text`."""


def unrecordable(stored: Data, edited: Data, result: Data) -> Iterator[Steps]:
    """Where the person changed the briefing, as `stored`, though no correction can: `result` has it not.

    Steps into the `edited` one; those that end at a part mean the order of its items.
    """
    changed = [name for name in COMPUTED if stored.get(name) != edited.get(name)]
    changed += sorted(set(edited) - set(stored) - {"tags", "bottom_line", "assessment", "handling"} - set(changed))
    yield from ((name,) for name in changed)
    source, before = edited.get("source") or {}, stored["source"]
    yield from (("source", name) for name in SOURCE_COMPUTED if source.get(name) != before[name])
    for part in PARTS:
        yield from _unsayable(part, stored[part], edited.get(part) or (), result[part])


def place(steps: Steps, rules: Data, raw: Data, edited: Data) -> Steps:
    """Where in the `edited` briefing that is what leads, by `steps`, to a correction in the curation file `rules`."""
    match steps:
        case [str(part), str(verb), int(number), *rest] if part in PARTS:
            rule, items = rules[part][verb][number], list(edited.get(part) or ())
            known = {item["id"]: _said(part, item) for item in raw[part]}
            for index, item in enumerate(items):
                was = known.get(item.get("id"), {})
                subject = was if "was" in rule else _said(part, item)
                if rule.get("was", rule.get("name", rule.get("text"))) == subject.get("name", subject.get("text")):
                    return (part, index, *(step for step in rest[:1] if step in item))
            return (part,)
        case [str(name), *_] if name in (edited.get("source") or {}):
            return ("source", name)
    return steps


def _unsayable(part: str, stored: Sequence[Data], edited: Sequence[Data], result: Sequence[Data]) -> Iterator[Steps]:
    """Fields of items, and an order of items, that the person changed and that are not as edited in the `result`."""
    before = {item["id"]: item for item in stored}
    after = {item["id"]: item for item in result}
    kept = [(n, item) for n, item in enumerate(edited) if item.get("id") in before and item["id"] in after]
    for number, item in kept:
        was, now = before[item["id"]], after[item["id"]]
        said = {name for name, value in _said(part, item).items() if value != _said(part, was)[name]}
        if part == "quotes" and _actor(item) != _actor(was):
            said.add("speaker")
        for name in item:
            sayable = {"content": "text"}.get(name, name) in said or _is_short(item[name])
            if not sayable and item[name] != was.get(name) and item[name] != now.get(name):
                yield part, number, name
    names = {item["id"] for _, item in kept}
    orders = [[item["id"] for item in items if item.get("id") in names] for items in (stored, edited, result)]
    if orders[1] not in (orders[0], orders[2]):
        yield (part,)


def _is_short(value: Any) -> bool:
    """Whether a person typed mere text where the YAML has records: it is compared as a rule says it."""
    return isinstance(value, list) and value != [] and all(isinstance(one, str) for one in value)


def _actor(quote: Data) -> Any:
    speaker = quote.get("speaker")
    return speaker.get("actor") if isinstance(speaker, dict) else None


def _metadata(edited: Data, own: Metadata, own_title: str) -> dict[str, Any]:
    said: dict[str, Any] = {}
    if edited.get("title") != own_title:
        said["title"] = edited.get("title")
    if edited.get("id") != slug(own_title, fallback="briefing"):
        said["id"] = edited.get("id")
    defaults = own.model_dump(mode="json")
    source = edited.get("source") or {}
    for name in Metadata.model_fields:
        value = list(edited.get("tags") or ()) if name == "tags" else source.get(name)
        if name not in {"title", "supersedes"} and value != defaults[name]:
            said[name] = value
    if edited.get("bottom_line"):
        said["bottom_line"] = edited["bottom_line"]
    if handling := _typed(edited.get("handling") or {}):
        said["handling"] = handling
    if assessment := [_typed(judgement) for judgement in edited.get("assessment") or ()]:
        said["assessment"] = assessment
    return said


def _rules(part: str, raw: Data, edited: Data) -> dict[str, list[dict[str, Any]]]:
    before = {item["id"]: item for item in raw[part]}
    after = {item["id"]: item for item in edited.get(part) or () if "id" in item}
    same_text = Counter(_said(part, item)["text"] for item in raw[part])
    followed = _followed(raw, edited)
    rules: dict[str, list[dict[str, Any]]] = {"add": [], "change": [], "drop": []}
    for item in raw[part]:
        was = _said(part, item)
        rule = {"was": was["text"]}
        if same_text[was["text"]] > 1:
            rule["sentence"] = item["evidence"][0]
        if item["id"] not in after:
            rules["drop"].append(rule)
        else:
            now = _said(part, after[item["id"]])
            if part == "quotes":
                now["speaker"] = _speaker(after[item["id"]].get("speaker"), item["speaker"], followed)
            if changed := _changed(was, now):
                rules["change"].append(rule | changed)
    new = [item for item in edited.get(part) or () if item.get("id") not in before]
    rules["add"] = [_typed(_said(part, item)) for item in new]
    return rules


def _actor_rules(raw: Data, edited: Data) -> dict[str, list[dict[str, Any]]]:
    """As `_rules`; an actor under another id is the same one when it has the same mentions."""
    after, followed = list(edited.get("actors") or ()), _followed(raw, edited)
    rules: dict[str, list[dict[str, Any]]] = {"add": [], "change": [], "drop": []}
    met: list[Data] = []
    for item in raw["actors"]:
        now = followed[item["id"]]
        if now is None:
            rules["drop"].append({"was": item["name"]})
            continue
        was, said = _said("actors", item), _said("actors", now)
        if any(now is one for one in met):  # two became one: the name says it all
            changed = {"name": said["name"]}
        else:
            changed = _changed(was, said)
            if changed.get("aliases") and set(changed["aliases"]) == {was["name"], *was["aliases"]} - {said["name"]}:
                del changed["aliases"]
        met.append(now)
        if changed:
            rules["change"].append({"was": item["name"]} | changed)
    rules["add"] = [_typed(_said("actors", a)) for a in after if not any(a is one for one in met)]
    return rules


def _followed(raw: Data, edited: Data) -> dict[str, Data | None]:
    """What each extracted actor is in the edited briefing, by its former id."""
    after = list(edited.get("actors") or ())
    return {
        item["id"]: next((a for a in after if a.get("id") == item["id"]), None) or _holder(item, after)
        for item in raw["actors"]
    }


def _holder(actor: Data, among: Sequence[Data]) -> Data | None:
    """The one of `among` that has the actor's first mention."""
    places = [(m["start"], m["end"]) for m in actor["mentions"]]
    return next(
        (a for a in among if places and places[0] in [(m["start"], m["end"]) for m in a.get("mentions") or ()]), None
    )


def _said(part: str, item: Data) -> dict[str, Any]:
    """The item in the words of a rule: passages and roles by their text, a speaker by the name."""
    found = {name: item.get(name) for name in SAID[part]}
    if part == "quotes":
        found["text"] = _text(item.get("content", item.get("text")))
        found |= {name: _text(item.get(name)) for name in ("cue", "hedge")}
        speaker = item.get("speaker")
        found["speaker"] = speaker.get("name") if isinstance(speaker, dict) else speaker
    if part == "actors":
        found["aliases"] = list(item.get("aliases") or ())
        found["roles"] = [_text(role) for role in item.get("roles") or ()]
    return found


def _text(value: Any) -> Any:
    return value.get("text") if isinstance(value, dict) else value


def _speaker(now: Any, before: Data | None, followed: Mapping[str, Data | None]) -> Any:
    """The name of a quote's source after the edits: as typed, else as the actor is called that the person put there."""
    if not isinstance(now, dict) or before is None:
        return now.get("name") if isinstance(now, dict) else now
    actor = followed.get(before["actor"]) or {}
    if now.get("name") not in (before["name"], actor.get("name")):
        return now.get("name")
    names = {one.get("id"): one.get("name") for one in followed.values() if one}
    other = names.get(now.get("actor"))
    return before["name"] if other is None or now.get("actor") == actor.get("id") else other


def _changed(was: Data, now: Data) -> dict[str, Any]:
    return {name: value for name, value in now.items() if value != was[name]}


def _typed(said: Data) -> dict[str, Any]:
    return {name: value for name, value in said.items() if value not in (None, [], "")}
