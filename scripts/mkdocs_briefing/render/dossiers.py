"""Dossiers: the briefings that are printed as one PDF."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_briefing.diagnostics import Problem
from mkdocs_briefing.ids import slug

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from mkdocs_briefing.link import Entry


@dataclass(frozen=True)
class Dossier:
    """A choice of briefings to print as one PDF: those that meet every condition that is given."""

    title: str
    """Title on the cover, after which the file is named."""
    briefings: tuple[str, ...] = ()
    """Ids of briefings, in the order to print."""
    tags: tuple[str, ...] = ()
    """Topics, of which a briefing has at least one."""
    actors: tuple[str, ...] = ()
    """Ids of actors, of which a briefing names at least one."""
    since: dt.date | None = None
    """First day of publication."""
    until: dt.date | None = None
    """Last day of publication."""

    @property
    def file(self) -> str:
        """The name of its PDF, which no PDF of a briefing can have: ids of briefings hold no full stop."""
        return f"{slug(self.title)}.dossier.pdf"

    def choose(self, entries: Iterable[Entry]) -> list[Entry]:
        """Return the dossier's briefings: in the order of `briefings` if given, else newest first, undated last.

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
        """Return a problem for each id in `briefings` that no entry has."""
        known = {entry.briefing.id for entry in entries}
        place = f"dossier {self.title!r}"
        return [
            Problem(place, 0, 0, f"unknown briefing id {id_!r}; see build/briefings")
            for id_ in self.briefings
            if id_ not in known
        ]

    def _includes(self, entry: Entry) -> bool:
        briefing = entry.briefing
        return (
            _meet(self.briefings, (briefing.id,))
            and _meet(self.tags, briefing.tags)
            and _meet(self.actors, (actor.id for actor in briefing.actors))
            and self._is_in_period(entry.day)
        )

    def _is_in_period(self, day: dt.date | None) -> bool:
        """Return whether a briefing of this day is in the period; an undated one is in no limited period."""
        if day is None:
            return self.since is None and self.until is None
        return (self.since is None or day >= self.since) and (self.until is None or day <= self.until)


def _meet(wanted: Collection[str], present: Iterable[str]) -> bool:
    """Return whether one of the `wanted` is present; a condition that wants nothing is met."""
    return not wanted or not set(wanted).isdisjoint(present)
