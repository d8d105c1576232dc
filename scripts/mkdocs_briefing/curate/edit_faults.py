"""Faults of edits in a briefing's YAML: what cannot be read, what no correction can say, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs_briefing.curate.edits import actor_of, in_rule_words
from mkdocs_briefing.curate.rules import PARTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    Data = Mapping[str, Any]
    Steps = Sequence[str | int]

COMPUTED = (
    "schema_version",
    "version",
    "supersedes",
    "generator",
    "sentences",
    "source_summary",
    "gaps",
    "review",
    "curation",
)
"""Parts of a briefing that no correction can change."""

COMPUTED_OF_SOURCE = ("path", "sha256", "text_sha256", "words")
"""Fields of a briefing's source that no correction can change."""

ADDABLE = frozenset({"tags", "bottom_line", "assessment", "handling"})
"""Parts that a person may add to a briefing that has none."""

TEXT_KEYS = {"actors": "name"}
"""The key of an item's text, where that is not `text`."""


# ---------------------------------------------------------------- what cannot be read
def misshapen(edited: Data) -> Iterator[tuple[Steps, str]]:
    """Yield pairs of steps into the `edited` briefing and why no correction can be read from what is there."""
    for name in ("source", "handling"):
        if not isinstance(edited.get(name) or {}, dict):
            yield (name,), "expected `key: value` lines; put them back"
    for part in (*PARTS, "assessment"):
        yield from _misshapen_part(part, edited.get(part) or ())


def _misshapen_part(part: str, items: Any) -> Iterator[tuple[Steps, str]]:
    if not isinstance(items, list | tuple):
        yield (part,), "expected a list of items, with `- ` before each"
        return
    seen = set()
    for number, item in enumerate(items):
        if not isinstance(item, dict):
            yield (part, number), f"expected `key: value` lines; write `- {TEXT_KEYS.get(part, 'text')}: …`"
        elif (name := str(item.get("id", number))) in seen:
            yield (part, number), f"has the id {name!r} of another item; delete that line, a new item needs none"
        else:
            seen.add(name)


# ---------------------------------------------------------------- what no correction can say
def unrecordable(stored: Data, edited: Data, result: Data) -> Iterator[Steps]:
    """Yield steps to what the person changed though no correction can.

    `stored` is the briefing before the edits, `result` the one that the corrections lead to. The steps lead into the
    `edited` one; those that end at a part mean the order of its items.
    """
    changed = [name for name in COMPUTED if stored.get(name) != edited.get(name)]
    changed += sorted(set(edited) - set(stored) - ADDABLE - set(changed))
    yield from ((name,) for name in changed)
    source, before = edited.get("source") or {}, stored["source"]
    yield from (("source", name) for name in COMPUTED_OF_SOURCE if source.get(name) != before[name])
    for part in PARTS:
        yield from _unrecordable_items(part, stored[part], edited.get(part) or (), result[part])


def _unrecordable_items(
    part: str, stored: Sequence[Data], edited: Sequence[Data], result: Sequence[Data]
) -> Iterator[Steps]:
    before, after = _by_id(stored), _by_id(result)
    for number, item in enumerate(edited):
        if item.get("id") in before and item["id"] in after:
            was, now = before[item["id"]], after[item["id"]]
            recordable = _recordable_changes(part, was, item)
            yield from ((part, number, name) for name in item if _is_lost(name, was, item, now, recordable))
    if _is_order_lost(stored, edited, result):
        yield (part,)


def _by_id(items: Sequence[Data]) -> dict[str, Data]:
    return {item["id"]: item for item in items}


def _recordable_changes(part: str, was: Data, item: Data) -> set[str]:
    """Return the fields of an item that the person changed and that a rule can say."""
    before, after = in_rule_words(part, was), in_rule_words(part, item)
    changed = {name for name, value in after.items() if value != before[name]}
    if part == "quotes" and actor_of(item) != actor_of(was):
        changed.add("speaker")
    return changed


def _is_lost(name: str, was: Data, item: Data, now: Data, recordable: set[str]) -> bool:
    """Return whether a field was changed, and is neither said by a rule nor as edited in the result."""
    if {"content": "text"}.get(name, name) in recordable or _is_shorthand(item[name]):
        return False
    return bool(item[name] != was.get(name) and item[name] != now.get(name))


def _is_shorthand(value: Any) -> bool:
    """Return whether a person typed mere texts where the YAML has records: they are compared as a rule says them."""
    return isinstance(value, list) and value != [] and all(isinstance(one, str) for one in value)


def _is_order_lost(stored: Sequence[Data], edited: Sequence[Data], result: Sequence[Data]) -> bool:
    """Return whether the person put the items into an order that is neither the former one nor that of the result."""
    in_all = {item["id"] for item in stored} & {item["id"] for item in result} & {item.get("id") for item in edited}
    before, wanted, after = (
        [item["id"] for item in items if item.get("id") in in_all] for items in (stored, edited, result)
    )
    return wanted not in (before, after)


# ---------------------------------------------------------------- where it stands
def place(steps: Steps, rules: Data, raw: Data, edited: Data) -> Steps:
    """Return steps into the `edited` briefing to what led to a correction, for `steps` into the curation file `rules`.

    `raw` is the briefing as extracted.
    """
    match steps:
        case [str(part), str(verb), int(number), *rest] if part in PARTS:
            return _place_of_rule(part, rules[part][verb][number], rest, raw, edited)
        case [str(name), *_] if name in (edited.get("source") or {}):
            return ("source", name)
    return steps


def _place_of_rule(part: str, rule: Data, rest: Steps, raw: Data, edited: Data) -> Steps:
    known = {item["id"]: in_rule_words(part, item) for item in raw[part]}
    subject = rule.get("was", rule.get("name", rule.get("text")))
    for index, item in enumerate(edited.get(part) or ()):
        words = known.get(item.get("id"), {}) if "was" in rule else in_rule_words(part, item)
        if words.get("name", words.get("text")) == subject:
            return (part, index, *(step for step in rest[:1] if step in item))
    return (part,)
