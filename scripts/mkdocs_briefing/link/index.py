"""Make the index of many briefings."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING

from mkdocs_briefing.ingest.publication import is_same_publication
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
    from mkdocs_briefing.model import Briefing


def link(entries: Iterable[Entry], *, register: Register | None = None, memo: Memo = NONE) -> Index:
    """Return the index of the briefings; the order of `entries` does not matter.

    `register` has people's descriptions of actors. A version of an article that a later one supersedes has a page and
    counts for nothing else. A further publication of the same text by another outlet is in lists and topics too. `memo`
    saves counting what an earlier index of the same briefings has counted.

    Raises `ValueError` when two briefings have the same id.
    """
    ordered = tuple(sorted(entries, key=lambda entry: (entry.day or dt.date.min, entry.briefing.id)))
    _require_distinct_ids(ordered)
    superseded = {entry.briefing.supersedes for entry in ordered}
    current = tuple(entry for entry in ordered if entry.briefing.id not in superseded)
    origins = _origins(current)
    counted = tuple(entry for entry in current if origins[entry.briefing.id] == entry.briefing.id)
    related = find_related(counted, memo)
    return Index(
        entries=ordered,
        actors=find_actors(ordered, counted, register.by_id() if register is not None else {}, memo),
        related={id_: related[origin] for id_, origin in origins.items() if origin in related},
        tags=find_tags(current),
        quotes=tuple(IndexedQuote(entry, quote) for entry in counted for quote in entry.briefing.quotes),
        timeline=find_timeline(counted),
    )


def _origins(entries: Iterable[Entry]) -> dict[str, str]:
    """Return for each briefing, by id, the one that counts for it: the oldest of a text that several outlets published.

    That is mostly itself.
    """
    first: dict[str, Briefing] = {}
    found = {}
    for one in (entry.briefing for entry in entries):
        oldest = first.setdefault(one.source.text_sha256, one)
        found[one.id] = one.id if is_same_publication(oldest.source, one.source) else oldest.id
    return found


def _require_distinct_ids(entries: Iterable[Entry]) -> None:
    counts = Counter(entry.briefing.id for entry in entries)
    if repeated := sorted(id_ for id_, number in counts.items() if number > 1):
        raise ValueError(f"briefings with the same id: {', '.join(repeated)}")
