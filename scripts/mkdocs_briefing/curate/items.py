"""Corrections of the parts whose items are a text with its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs_briefing.curate.ledger import refuse_null, typed_fields
from mkdocs_briefing.curate.passages import MisfitError
from mkdocs_briefing.ids import short_digest
from mkdocs_briefing.model import Background, Event, Figure, KeyPoint, Watch

if TYPE_CHECKING:
    from mkdocs_briefing.curate.ledger import Ledger
    from mkdocs_briefing.curate.passages import Passages
    from mkdocs_briefing.curate.rules import Rules
    from mkdocs_briefing.model import Record

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
    part: str, items: tuple[Listed, ...], rules: Rules[Any, Any], passages: Passages, ledger: Ledger
) -> tuple[Listed, ...]:
    """Return the corrected items of `part`; additions take their place in the part's order."""
    record = LISTED[part]

    def edit(item: Listed, rule: Record) -> Listed:
        return record(**(dict(item) | _fields(rule, passages) | {"origin": "curated"}))

    def make(rule: Record) -> Listed:
        fields: dict[str, Any] = {"kind": getattr(rule, "kind", None), "evidence": ()} | _fields(rule, passages)
        if record is not Background:
            del fields["kind"]
        if record is Event:
            fields.setdefault("as_written", str(fields.get("date") or ""))
        return record(**(fields | {"id": f"{part[0]}-{short_digest(fields['text'])}", "origin": "curated"}))

    corrected = ledger.correct(part, items, rules, edit=edit, make=make)
    if rules.add or rules.change:
        order = [sentence.id for sentence in passages.sentences]
        corrected.sort(key=lambda item: _place(item, order))
    return tuple(corrected)


def _fields(rule: Record, passages: Passages) -> dict[str, Any]:
    """Return the fields of an item that a rule gives, with evidence for a text. Raises `MisfitError`."""
    fields: dict[str, Any] = typed_fields(rule)
    refuse_null(fields, "text", "kind", "value", "as_written", "evidence")
    if unknown := passages.unknown(fields.get("evidence", ())):
        raise MisfitError(f"evidence: there is no sentence {unknown[0]}; the last is s{len(passages.sentences)}")
    if "text" in fields and "evidence" not in fields and (found := passages.evidence_of(fields["text"])):
        fields["evidence"] = found
    return fields


def _place(item: Listed, order: list[str]) -> tuple[Any, ...]:
    """Return a sort key for the order of a part: key points as they come, events by date, others as in the article."""
    if isinstance(item, KeyPoint):
        return ()
    first = min((order.index(sentence) for sentence in item.evidence), default=len(order))
    return (item.date is None, item.date or "", first) if isinstance(item, Event) else (first,)
