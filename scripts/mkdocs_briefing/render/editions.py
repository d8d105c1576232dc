"""Editions: the current briefings of each day of publication.

The day is that of the articles, never that of a build, so that the same articles give the same editions.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from mkdocs_briefing.render.wording import date_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs_briefing.link import Entry

UNDATED = "undated"
"""Name of the edition of the articles that nobody dates, which stands after all others."""


@dataclass(frozen=True)
class Edition:
    """The briefings of one day."""

    day: dt.date | None
    """The day of publication; None for articles that nobody dates."""
    entries: tuple[Entry, ...]
    """Its briefings, at least one, in the order of the site's lists."""

    @property
    def name(self) -> str:
        """The day as `briefing pdf --edition` takes it: `2024-12-05`, `undated`."""
        return self.day.isoformat() if self.day else UNDATED

    @property
    def title(self) -> str:
        """The day in words: `5 December 2024`, `Undated`."""
        return date_in_words(self.day) if self.day else "Undated"

    @property
    def file(self) -> str:
        """The name of its PDF, which no PDF of a briefing can have: ids of briefings hold no full stop."""
        return f"{self.name}.edition.pdf"


def editions(entries: Iterable[Entry]) -> tuple[Edition, ...]:
    """Return the editions of current briefings, the newest day first and the undated ones last."""
    entries = tuple(entries)
    superseded = {entry.briefing.supersedes for entry in entries}
    current = (entry for entry in entries if entry.briefing.id not in superseded)
    newest = sorted(current, key=lambda entry: (entry.day or dt.date.min, entry.briefing.id), reverse=True)
    return tuple(Edition(day, tuple(found)) for day, found in groupby(newest, key=lambda entry: entry.day))


def printed_editions(entries: Iterable[Entry], *, newest: int = 0, names: Iterable[str] = ()) -> tuple[Edition, ...]:
    """Return the editions to print: those of the `newest` days, and those with one of the `names`."""
    found, named = editions(entries), frozenset(names)
    dated = [edition for edition in found if edition.day is not None][:newest]
    return tuple(edition for edition in found if edition in dated or edition.name in named)
