"""A pattern's match as a date is read from it, and what every reading needs."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.dates.direction import looks_ahead
from mkdocs_briefing.ingest import calendar_terms as terms

if TYPE_CHECKING:
    import re

    from mkdocs_briefing.nlp.parse import Token


@dataclass(frozen=True)
class Reading:
    """A match with what it takes to date it."""

    match: re.Match[str]
    token: Token
    """The first token of the match."""
    anchor: dt.date | None
    """The day of publication."""

    def __getitem__(self, group: str) -> str:
        """Return a group in lower case, without full stop; empty where it is missing."""
        value = self.match.groupdict().get(group)
        return (value or "").lower().rstrip(".")

    @property
    def looks_ahead(self) -> bool | None:
        """Whether the clause speaks of the future; None where it does not say."""
        return looks_ahead(self.token)


Dates = list[str | None] | None
"""What a reading gives: the dates it stands for, None for one that cannot be told; no list when it is no date."""


class NeedsAnchor(Exception):  # noqa: N818
    """The words count from a day of publication that is not known."""


def iso(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """Return the date in ISO form; None when the calendar has no such day."""
    if month is None:
        return f"{year:04}"
    if day is None:
        return f"{year:04}-{month:02}"
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None


def anchor_of(reading: Reading) -> dt.date:
    """Return the day of publication; raise `NeedsAnchor` where it is not known."""
    if reading.anchor is None:
        raise NeedsAnchor
    return reading.anchor


def first_token(reading: Reading) -> Token:
    """Return the token on which a match of one word begins."""
    length = reading.match.end() - reading.match.start()
    token, end = reading.token, reading.token.idx + len(reading.token)
    while token.i and end - token.idx < length and token.nbor(-1).idx >= end - length:
        token = token.nbor(-1)
    return token


def number_of(word: str) -> int:
    """Return the value of digits or of a number word."""
    return int(word) if word.isdigit() else terms.NUMBERS[word]
