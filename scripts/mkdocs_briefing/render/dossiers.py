"""Which briefings belong to a dossier, a PDF of many briefings."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_briefing.diagnostics import Problem
from mkdocs_briefing.ids import slug

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs_briefing.link import Entry


@dataclass(frozen=True)
class Dossier:
    """A choice of briefings to print as one PDF. What is empty does not limit; what is given must all hold."""

    title: str
    """On the cover; the file is named after it."""
    briefings: tuple[str, ...] = ()
    """Ids, in the order to print."""
    tags: tuple[str, ...] = ()
    """At least one of these."""
    actors: tuple[str, ...] = ()
    """Ids of actors, at least one of these."""
    since: dt.date | None = None
    """Published on this day or later."""
    until: dt.date | None = None
    """Published on this day or earlier."""

    @property
    def file(self) -> str:
        """The name of its PDF. Ids of briefings hold no full stop: none meet."""
        return f"{slug(self.title)}.dossier.pdf"

    def choose(self, entries: Iterable[Entry]) -> list[Entry]:
        """The dossier's briefings: in the order of `briefings` when given, else newest first, undated last.

        A version of an article that a later one supersedes is printed only when it is named.
        """
        entries = tuple(entries)
        chosen = sorted((entry for entry in entries if self._includes(entry)), key=lambda e: e.briefing.id)
        if self.briefings:
            return sorted(chosen, key=lambda e: self.briefings.index(e.briefing.id))
        superseded = {entry.briefing.supersedes for entry in entries}
        chosen = [entry for entry in chosen if entry.briefing.id not in superseded]
        return sorted(chosen, key=lambda e: e.day or dt.date.min, reverse=True)

    def missing(self, entries: Iterable[Entry]) -> list[Problem]:
        """A line for each briefing that is listed and not there."""
        known = {entry.briefing.id for entry in entries}
        place = f"dossier {self.title!r}"
        return [Problem(place, 0, 0, f"{id_!r} is the id of no briefing") for id_ in self.briefings if id_ not in known]

    def _includes(self, entry: Entry) -> bool:
        briefing = entry.briefing
        day = entry.day
        return (
            (not self.briefings or briefing.id in self.briefings)
            and (not self.tags or not set(self.tags).isdisjoint(briefing.tags))
            and (not self.actors or not set(self.actors).isdisjoint(actor.id for actor in briefing.actors))
            and (self.since is None or (day is not None and day >= self.since))
            and (self.until is None or (day is not None and day <= self.until))
        )
