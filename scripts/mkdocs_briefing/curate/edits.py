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
from mkdocs_briefing.model import GLOSS_FIELDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Data = Mapping[str, Any]
    RuleLists = dict[str, list[dict[str, Any]]]

CORRECTABLE: dict[str, tuple[str, ...]] = {
    "key_points": ("text", "evidence", "gloss", "support_gloss"),
    "actors": ("name", "type", "aliases", "roles"),
    "quotes": ("text", "kind", "speaker", "cue", "hedge", "attribution", "certainty"),
    "background": ("text", "kind", "evidence", "gloss"),
    "timeline": ("date", "text", "as_written", "evidence", "gloss"),
    "watch": ("text", "evidence", "gloss"),
    "figures": ("text", "value", "unit", "approximate", "range", "against", "of", "evidence"),
}
"""The fields of an item of each part that a person can correct; everything else is computed."""


def corrections(raw: Data, edited: Data, *, own: Metadata, own_title: str) -> dict[str, Any]:
    """Return the curation file that leads from the extracted briefing `raw` to the `edited` one.

    `own` is what the article says of itself, its language always; `own_title` its title.
    """
    found = _title_and_id(edited, own_title) | _metadata(edited, own) | _judgements(edited)
    for part in PARTS:
        rules = _actor_rules(raw, edited) if part == "actors" else _rules(part, raw, edited)
        if not_empty := {verb: entries for verb, entries in rules.items() if entries}:
            found[part] = not_empty
    return found


# ---------------------------------------------------------------- the briefing itself
def _title_and_id(edited: Data, own_title: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if edited.get("title") != own_title:
        found["title"] = edited.get("title")
    if edited.get("id") != slug(own_title, fallback="briefing"):
        found["id"] = edited.get("id")
    return found


def _metadata(edited: Data, own: Metadata) -> dict[str, Any]:
    defaults = own.model_dump(mode="json")
    found = dict(edited.get("source") or {}) | {"tags": list(edited.get("tags") or ())}
    names = (name for name in Metadata.model_fields if name not in {"title", "supersedes"})
    return {name: found.get(name) for name in names if found.get(name) != defaults[name]}


def _judgements(edited: Data) -> dict[str, Any]:
    found = {
        "bottom_line": edited.get("bottom_line"),
        "handling": _without_empty(edited.get("handling") or {}),
        "assessment": [_without_empty(judgement) for judgement in edited.get("assessment") or ()],
    }
    return {name: value for name, value in found.items() if value}


# ---------------------------------------------------------------- items
def _rules(part: str, raw: Data, edited: Data) -> RuleLists:
    items: Sequence[Data] = edited.get(part) or ()
    after = {item["id"]: item for item in items if "id" in item}
    followed = _followed_actors(raw, edited)
    rules: RuleLists = {"add": [], "change": [], "drop": []}
    for item, rule in zip(raw[part], _targets(part, raw[part]), strict=True):
        if item["id"] not in after:
            rules["drop"].append(rule)
            continue
        words = _edited_words(part, item, after[item["id"]], followed)
        if changed := _changed(in_rule_words(part, item), words):
            rules["change"].append(rule | changed)
    before = {item["id"] for item in raw[part]}
    rules["add"] = [_addition(part, item) for item in items if item.get("id") not in before]
    return rules


def _addition(part: str, item: Data) -> dict[str, Any]:
    """Return the rule that adds an item; a quote whose text stands in several sentences may name its own."""
    names = ("sentence",) if part == "quotes" else ()
    return _without_empty(in_rule_words(part, item) | {name: item[name] for name in names if name in item})


def _targets(part: str, items: Sequence[Data]) -> list[dict[str, Any]]:
    """Return how a rule names each item: by its text, and by its first sentence where several have that text."""
    texts = [in_rule_words(part, item)["text"] for item in items]
    number = Counter(texts)
    return [
        {"was": text} | ({"sentence": item["evidence"][0]} if number[text] > 1 else {})
        for text, item in zip(texts, items, strict=True)
    ]


def _edited_words(part: str, item: Data, edited: Data, followed: Mapping[str, Data | None]) -> dict[str, Any]:
    """Return the edited item in the words of a rule; a quote's speaker under the name that its actor has now."""
    words = in_rule_words(part, edited)
    if part == "quotes":
        words["speaker"] = _speaker(edited.get("speaker"), item["speaker"], followed)
    return words


def _actor_rules(raw: Data, edited: Data) -> RuleLists:
    """Return the rules of actors; an actor under another id is the same one when it has the same mentions."""
    after, followed = list(edited.get("actors") or ()), _followed_actors(raw, edited)
    rules: RuleLists = {"add": [], "change": [], "drop": []}
    matched: list[Data] = []
    for item in raw["actors"]:
        now = followed[item["id"]]
        if now is None:
            rules["drop"].append({"was": item["name"]})
            continue
        if changed := _changed_actor(item, now, is_merged=any(now is one for one in matched)):
            rules["change"].append({"was": item["name"]} | changed)
        matched.append(now)
    new = [actor for actor in after if not any(actor is one for one in matched)]
    rules["add"] = [_without_empty(in_rule_words("actors", actor)) for actor in new]
    return rules


def _changed_actor(item: Data, now: Data, *, is_merged: bool) -> dict[str, Any]:
    """Return what a rule has to say so that an extracted actor becomes the edited one."""
    was, words = in_rule_words("actors", item), in_rule_words("actors", now)
    if is_merged:  # the name of the other actor makes the two one
        return {"name": words["name"]}
    changed = _changed(was, words)
    # A new name alone moves the former one to the aliases, so that these need not be said.
    if changed.get("aliases") and set(changed["aliases"]) == {was["name"], *was["aliases"]} - {words["name"]}:
        del changed["aliases"]
    return changed


def _followed_actors(raw: Data, edited: Data) -> dict[str, Data | None]:
    """Return what each extracted actor is in the edited briefing, by its former id; None when it is gone."""
    after = list(edited.get("actors") or ())
    by_id = {actor["id"]: actor for actor in reversed(after) if "id" in actor}
    return {item["id"]: by_id.get(item["id"]) or _with_first_mention(item, after) for item in raw["actors"]}


def _with_first_mention(actor: Data, among: Sequence[Data]) -> Data | None:
    """Return the one of `among` that has the actor's first mention."""
    if not actor["mentions"]:
        return None
    first = _range(actor["mentions"][0])
    return next((one for one in among if first in map(_range, one.get("mentions") or ())), None)


def _range(mention: Data) -> tuple[int, int]:
    return mention["start"], mention["end"]


# ---------------------------------------------------------------- words of a rule
def in_rule_words(part: str, item: Data) -> dict[str, Any]:
    """Return the item in the words of a rule: passages and roles by their text, a speaker by the name."""
    found = {name: item.get(name) for name in CORRECTABLE[part]}
    if part == "quotes":
        found["text"] = _text(item.get("content", item.get("text")))
        found |= {name: _text(item.get(name)) for name in ("cue", "hedge")}
        speaker = item.get("speaker")
        found["speaker"] = speaker.get("name") if isinstance(speaker, dict) else speaker
    for name in GLOSS_FIELDS:
        if isinstance(gloss := found.get(name), dict):
            found[name] = gloss.get("name")
    if part == "actors":
        found["aliases"] = list(item.get("aliases") or ())
        found["roles"] = [_text(role) for role in item.get("roles") or ()]
    return found


def actor_of(quote: Data) -> Any:
    """Return the id of the actor who speaks in a quote; None when there is none or the speaker is a mere text."""
    speaker = quote.get("speaker")
    return speaker.get("actor") if isinstance(speaker, dict) else None


def _text(value: Any) -> Any:
    return value.get("text") if isinstance(value, dict) else value


def _speaker(now: Any, before: Data | None, followed: Mapping[str, Data | None]) -> Any:
    """Return the name of a quote's source after the edits.

    That is the name that was typed, else the one of the actor whose id was typed.
    """
    if not isinstance(now, dict):
        return now
    name = now.get("name")
    if before is None:
        return name
    actor = followed.get(before["actor"]) or {}
    if name not in (before["name"], actor.get("name")):
        return name
    return before["name"] if now.get("actor") == actor.get("id") else _name_of(now.get("actor"), followed, before)


def _name_of(actor: Any, followed: Mapping[str, Data | None], before: Data) -> Any:
    """Return the name of the actor with this id; the former speaker's where there is none."""
    names = {one.get("id"): one.get("name") for one in followed.values() if one}
    found = names.get(actor)
    return before["name"] if found is None else found


def _changed(was: Data, now: Data) -> dict[str, Any]:
    return {name: value for name, value in now.items() if value != was[name]}


def _without_empty(fields: Data) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value not in (None, [], "")}
