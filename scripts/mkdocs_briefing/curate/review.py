"""What a person confirmed and signed: kept while an item, or the whole briefing, stays what it was.

A confirmation is of an item with all that a person can correct in it. When the article or the extraction gives it
another speaker or another date, the item is open again; nobody's name stands under what that person did not see.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs_briefing.curate.edits import in_rule_words
from mkdocs_briefing.curate.rules import PARTS
from mkdocs_briefing.hashing import digest_of, sha256_hex
from mkdocs_briefing.model import Review

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs_briefing.curate.rules import Curation
    from mkdocs_briefing.model import Briefing

    Data = Mapping[str, Any]

DIGEST_CHARACTERS = 16
"""Hexadecimal digits of a digest that a person's file has: 64 bits, enough to tell a changed item from the same."""

ADDED = frozenset({"support_gloss"})
"""Fields that came after people had confirmed items: without a value they leave an item what it was."""

REVIEWED = ("title", "sentences", *PARTS, "bottom_line", "assessment")
"""The parts of a briefing that a review is of."""


def item_digest(part: str, item: Data) -> str:
    """Return what tells an item of `part`, as plain data, from the same item after any change that matters."""
    words = in_rule_words(part, item)
    words = {name: value for name, value in words.items() if value is not None or name not in ADDED}
    return digest_of(part, sorted(words.items()), item.get("evidence"))[:DIGEST_CHARACTERS]


def briefing_digest(briefing: Briefing) -> str:
    """Return what tells a briefing from itself after any change of its article, its items or its judgements."""
    return sha256_hex(briefing.model_dump_json(include=set(REVIEWED)))[:DIGEST_CHARACTERS]


def review_of(briefing: Briefing, curation: Curation) -> Review:
    """Return who looked at the corrected `briefing`, as its curation file says, and what of that still holds."""
    signed = curation.review
    confirmed = tuple(_confirmed(briefing, curation))
    if signed is None:
        return Review(confirmed=confirmed)
    stale = signed.of != briefing_digest(briefing)
    return Review(by=signed.by, date=signed.date, of=signed.of, stale=stale, confirmed=confirmed)


def _confirmed(briefing: Briefing, curation: Curation) -> Iterator[str]:
    for part in PARTS:
        rules = {(rule.was, rule.of) for rule in getattr(curation, part).confirm}
        for item in getattr(briefing, part) if rules else ():
            data = item.model_dump(mode="json")
            words = in_rule_words(part, data)
            if (words.get("name", words.get("text")), item_digest(part, data)) in rules:
                yield item.id
