"""Corrections of the parts whose items are a text with its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs_briefing.curate.glosses import follow_actors, typed_gloss
from mkdocs_briefing.curate.ledger import refuse_null, typed_fields
from mkdocs_briefing.curate.passages import MisfitError
from mkdocs_briefing.ids import short_digest
from mkdocs_briefing.model import GLOSS_FIELDS, Background, Event, Figure, KeyPoint, Watch, support_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs_briefing.curate.ledger import Ledger
    from mkdocs_briefing.curate.passages import Passages
    from mkdocs_briefing.curate.rules import Rules
    from mkdocs_briefing.model import Actor, Evidence, Gloss, Record

    Listed = KeyPoint | Background | Event | Watch | Figure

LISTED: dict[str, type[Listed]] = {
    "key_points": KeyPoint,
    "background": Background,
    "timeline": Event,
    "watch": Watch,
    "figures": Figure,
}
"""The parts whose items are a text with its evidence, and their records."""


def correct_listed(
    part: str,
    items: tuple[Listed, ...],
    rules: Rules[Any, Any],
    passages: Passages,
    ledger: Ledger,
    *,
    actors: Mapping[str, Actor],
) -> tuple[Listed, ...]:
    """Return the corrected items of `part`; additions take their place in the part's order.

    `actors` are the corrected ones by their former ids; those that a person added have none, and stand by their own.
    """
    record = LISTED[part]

    def edit(item: Listed, rule: Record) -> Listed:
        fields = _fields(rule, passages)
        former = dict(item) | _outdated(item, fields)
        return _glossed(record(**(former | _without_glosses(fields) | {"origin": "curated"})), fields, actors, passages)

    def make(rule: Record) -> Listed:
        fields: dict[str, Any] = {"kind": getattr(rule, "kind", None), "evidence": ()} | _fields(rule, passages)
        if record is not Background:
            del fields["kind"]
        if record is Event:
            fields.setdefault("as_written", str(fields.get("date") or ""))
        own = {"id": f"{part[0]}-{short_digest(fields['text'])}", "origin": "curated"}
        return _glossed(record(**(_without_glosses(fields) | own)), fields, actors, passages)

    followed = tuple(item if isinstance(item, Figure) else follow_actors(item, actors) for item in items)
    corrected = ledger.correct(part, followed, rules, edit=edit, make=make)
    if rules.add or rules.change:
        order = [sentence.id for sentence in passages.sentences]
        corrected.sort(key=lambda item: _place(item, order))
    return tuple(corrected)


def _fields(rule: Record, passages: Passages) -> dict[str, Any]:
    """Return the fields of an item that a rule gives, with evidence for a text. Raises `MisfitError`."""
    fields: dict[str, Any] = typed_fields(rule)
    refuse_null(fields, "text", "kind", "value", "approximate", "as_written", "evidence")
    if unknown := passages.unknown(fields.get("evidence", ())):
        raise MisfitError(f"evidence: there is no sentence {unknown[0]}; the last is s{len(passages.sentences)}")
    if "text" in fields and "evidence" not in fields and (found := passages.evidence_of(fields["text"])):
        fields["evidence"] = found
    return fields


OUTDATED = {
    "gloss": ("text",),
    "support_gloss": ("evidence",),
    "when": ("text", "as_written"),
    "approximate": ("text",),
    "range": ("text", "value"),
    "against": ("text", "value"),
    "of": ("text",),
}
"""Fields of an item that do not outlive a change of others: what depends on words goes with the words."""


def _outdated(item: Listed, fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of an item that do not outlive what a person changed, as they are without it."""
    known = type(item).model_fields
    return {
        name: known[name].default
        for name, others in OUTDATED.items()
        if name in known and not fields.keys().isdisjoint(others)
    }


def _without_glosses(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if name not in GLOSS_FIELDS}


def _glossed(item: Listed, fields: Mapping[str, Any], actors: Mapping[str, Actor], passages: Passages) -> Listed:
    """Return the item with the glosses that a person typed, or without those typed as null. Raises `MisfitError`."""
    found: dict[str, Gloss | None] = {}
    for field in GLOSS_FIELDS:
        if (name := fields.get(field)) is not None:
            text, evidence = _glossed_words(field, item, passages)
            found[field] = typed_gloss(field, text, evidence, name, actors.values(), passages)
        elif field in fields:
            found[field] = None
    return item.model_copy(update=found) if found else item


def _glossed_words(field: str, item: Listed, passages: Passages) -> tuple[str, Evidence]:
    """Return the words that a gloss is put into, and their sentences: the item's own, or its support's."""
    if field == "gloss":
        return item.text, item.evidence
    support = support_of(item.evidence, passages.sentences)
    return (passages.text[support.start : support.end], (support.id,)) if support else ("", ())


def _place(item: Listed, order: list[str]) -> tuple[Any, ...]:
    """Return a sort key for the order of a part: key points as they come, events by date, others as in the article."""
    if isinstance(item, KeyPoint):
        return ()
    first = min((order.index(sentence) for sentence in item.evidence), default=len(order))
    return (item.date is None, item.date or "", first) if isinstance(item, Event) else (first,)
