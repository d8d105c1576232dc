"""Topics, and one timeline over all briefings."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from mkdocs_briefing.ids import slug
from mkdocs_briefing.link.records import Happening, Tag

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs_briefing.link.records import Entry


def find_tags(entries: Iterable[Entry]) -> tuple[Tag, ...]:
    """Every topic with its briefings, by name."""
    tagged: dict[str, dict[str, Entry]] = defaultdict(dict)
    names: dict[str, str] = {}
    for entry in entries:
        for name in entry.briefing.tags:
            which = slug(name)
            names.setdefault(which, name)
            tagged[which][entry.briefing.id] = entry
    tags = (Tag(which, names[which], tuple(tagged[which].values())) for which in tagged)
    return tuple(sorted(tags, key=lambda tag: (tag.name.casefold(), tag.id)))


def find_timeline(entries: Iterable[Entry]) -> tuple[Happening, ...]:
    """Every dated event, oldest first."""
    dated = (Happening(e, event) for e in entries for event in e.briefing.timeline if event.date is not None)
    return tuple(sorted(dated, key=lambda h: h.event.date or ""))
