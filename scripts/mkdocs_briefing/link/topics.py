"""Find the topics of many briefings, and their dated events in one timeline."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from mkdocs_briefing.ids import topic_id
from mkdocs_briefing.link.records import IndexedEvent, Tag

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs_briefing.link.records import Entry


def find_tags(entries: Iterable[Entry]) -> tuple[Tag, ...]:
    """Return every topic with its briefings, by name; spellings with the same id are one topic."""
    tagged: dict[str, dict[str, Entry]] = defaultdict(dict)
    names: dict[str, str] = {}
    for entry in entries:
        for name in entry.briefing.tags:
            id_ = topic_id(name)
            names.setdefault(id_, name)
            tagged[id_][entry.briefing.id] = entry
    tags = (Tag(id_, names[id_], tuple(tagged[id_].values())) for id_ in tagged)
    return tuple(sorted(tags, key=lambda tag: (tag.name.casefold(), tag.id)))


def find_timeline(entries: Iterable[Entry]) -> tuple[IndexedEvent, ...]:
    """Return every dated event, oldest first."""
    dated = (
        IndexedEvent(entry, event) for entry in entries for event in entry.briefing.timeline if event.date is not None
    )
    return tuple(sorted(dated, key=lambda one: one.event.date or ""))
