"""Make the index of many briefings."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING

from mkdocs_briefing.link.actors import find_actors
from mkdocs_briefing.link.records import Index, IndexedQuote
from mkdocs_briefing.link.related import find_related
from mkdocs_briefing.link.topics import find_tags, find_timeline
from mkdocs_briefing.memo import NONE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs_briefing.curate.actor_register import Register
    from mkdocs_briefing.link.records import Entry
    from mkdocs_briefing.memo import Memo


def link(entries: Iterable[Entry], *, register: Register | None = None, memo: Memo = NONE) -> Index:
    """Return the index of the briefings; the order of `entries` does not matter.

    `register` has people's descriptions of actors. A version of an article that a later one supersedes has a page and
    counts for nothing else. `memo` saves counting what an earlier index of the same briefings has counted.

    Raises `ValueError` when two briefings have the same id.
    """
    ordered = tuple(sorted(entries, key=lambda entry: (entry.day or dt.date.min, entry.briefing.id)))
    _require_distinct_ids(ordered)
    superseded = {entry.briefing.supersedes for entry in ordered}
    current = tuple(entry for entry in ordered if entry.briefing.id not in superseded)
    return Index(
        entries=ordered,
        actors=find_actors(ordered, current, register.by_id() if register is not None else {}, memo),
        related=find_related(current, memo),
        tags=find_tags(current),
        quotes=tuple(IndexedQuote(entry, quote) for entry in current for quote in entry.briefing.quotes),
        timeline=find_timeline(current),
    )


def _require_distinct_ids(entries: Iterable[Entry]) -> None:
    counts = Counter(entry.briefing.id for entry in entries)
    if repeated := sorted(id_ for id_, number in counts.items() if number > 1):
        raise ValueError(f"briefings with the same id: {', '.join(repeated)}")
