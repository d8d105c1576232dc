"""What the words of a date give when they are read again."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True)
class Reading:
    """Dates that words may stand for."""

    dates: frozenset[str]
    """In ISO form; none where ISO 8601 has no form for them, or they leave it open."""
    is_relative: bool = False
    """Whether they count from the day on which they are said."""


UNDATED = Reading(frozenset())


def absolute(*dates: str) -> Reading:
    """Return a reading of words that stand for themselves."""
    return Reading(frozenset(dates))


def relative(*dates: dt.date | str) -> Reading:
    """Return a reading of words that count from the day on which they are said."""
    return Reading(frozenset(map(str, dates)), is_relative=True)


def day_of(year: int, month: int, day: int) -> dt.date | None:
    """Return a day of the calendar; None where it has none such."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def months_on(base: dt.date, months: int) -> str:
    """Return the month so many months after a day, in ISO form."""
    year, month = divmod(base.year * 12 + base.month - 1 + months, 12)
    return f"{year:04}-{month + 1:02}"
