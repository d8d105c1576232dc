"""Tie many briefings together in one index: actors, related briefings, topics, versions, one timeline."""

from mkdocs_briefing.link.actor_counts import sentences_with
from mkdocs_briefing.link.index import link
from mkdocs_briefing.link.records import (
    Appearance,
    Companion,
    Entry,
    Index,
    IndexedEvent,
    IndexedQuote,
    LinkedActor,
    OwnDate,
    Related,
    Tag,
    Unredacted,
)
from mkdocs_briefing.link.roles import headline_role

__all__ = [
    "Appearance",
    "Companion",
    "Entry",
    "Index",
    "IndexedEvent",
    "IndexedQuote",
    "LinkedActor",
    "OwnDate",
    "Related",
    "Tag",
    "Unredacted",
    "headline_role",
    "link",
    "sentences_with",
]
