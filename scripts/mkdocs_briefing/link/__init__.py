"""Many briefings to one index: actors across briefings, related briefings, topics, versions, one timeline."""

from mkdocs_briefing.link.actor_counts import sentences_with
from mkdocs_briefing.link.index import link
from mkdocs_briefing.link.records import (
    Appearance,
    Companion,
    Entry,
    Happening,
    Index,
    LinkedActor,
    OwnDate,
    Related,
    Said,
    Tag,
    Told,
)

__all__ = [
    "Appearance",
    "Companion",
    "Entry",
    "Happening",
    "Index",
    "LinkedActor",
    "OwnDate",
    "Related",
    "Said",
    "Tag",
    "Told",
    "link",
    "sentences_with",
]
