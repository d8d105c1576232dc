"""Dates by the calendar, read again: days, months and years, with the year or without it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from mkdocs_briefing.proof.calendar_words import MONTHS, STEPS
from mkdocs_briefing.proof.readings import UNDATED, Reading, absolute, day_of, relative

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence


def read_iso(words: Sequence[str], _base: dt.date, _over: bool) -> Reading | None:
    """Read a day in ISO form: `2024-05-08`."""
    found = re.search(r"\b(\d{4}) - (\d\d) - (\d\d)\b", " ".join(words))
    day = day_of(int(found[1]), int(found[2]), int(found[3])) if found is not None else None
    return absolute(day.isoformat()) if day is not None else None


def read_decade(words: Sequence[str], _base: dt.date, _over: bool) -> Reading | None:
    """Read `the 1950s`: no year, month or day."""
    return UNDATED if re.search(r"\d0 ?s\b", " ".join(words)) else None


@dataclass(frozen=True)
class _MonthNamed:
    """A month with the numbers beside it."""

    month: int
    days: tuple[int, ...]


def read_months(words: Sequence[str], base: dt.date, over: bool) -> Reading | None:
    """Read months with their days and years: each day of a range, `March 5 to 9, 2014`, or the month alone."""
    named = list(_months_named(words))
    if not named:
        return None
    years = [int(word) for word in words if _is_year(word)]
    if not years:
        return _months_of_no_year(words, named, base, over)
    dates = {d for one in named for d in _written(one, years[-1])}
    if len(named) == 2:  # `December 28 to January 3, 2014`, whose first day may lie in the year before
        dates |= {d for d in _written(named[0], years[-1] - 1) if named[0].month > named[1].month}
        dates |= {d for d in _written(named[1], years[0] + 1) if named[0].month > named[1].month}
    return absolute(*dates) if dates else None


def _is_year(word: str) -> bool:
    return word.isdecimal() and len(word) == 4 and word[:2] in {"15", "16", "17", "18", "19", "20"}


def _months_named(words: Sequence[str]) -> Iterator[_MonthNamed]:
    """Yield each month with its days: the numbers before it where the first month has such, else those after it."""
    places = [n for n, word in enumerate(words) if word in MONTHS]
    if not places:
        return
    day_first = bool(_days_in(words[: places[0]]))
    starts = [0, *(place + 1 for place in places[:-1])]
    ends = [*places[1:], len(words)]
    for place, start, end in zip(places, starts, ends, strict=True):
        yield _MonthNamed(MONTHS[words[place]], _days_in(words[start:place] if day_first else words[place + 1 : end]))


def _days_in(words: Sequence[str]) -> tuple[int, ...]:
    return tuple(int(word) for word in words if word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= 31)


def _written(named: _MonthNamed, year: int) -> set[str]:
    """Return a month of a year, or its days, in ISO form."""
    if not named.days:
        return {f"{year:04}-{named.month:02}"}
    return {day.isoformat() for number in named.days if (day := day_of(year, named.month, number)) is not None}


def _months_of_no_year(words: Sequence[str], named: Sequence[_MonthNamed], base: dt.date, over: bool) -> Reading:
    """Read a month or a day without its year: the latest one before publication or the first one after it."""
    step = next((STEPS[w] for w, then in pairwise(words) if w in STEPS and then == "year"), None)
    first = next(n for n, word in enumerate(words) if word in MONTHS)
    which = STEPS.get(words[first - 1]) if first else None
    if step is None and which == 0:
        step = 0
    if step is not None:
        return relative(*(date for one in named for date in _written(one, base.year + step)))
    return relative(*(date for one in named for date in _nearest(one, base, which=which, over=over)))


def _nearest(named: _MonthNamed, base: dt.date, *, which: int | None, over: bool) -> Iterator[str]:
    """Yield the latest such dates before a day, unless `which` is 1, and the first ones after it, unless it is -1."""
    length = len("2024-05-08" if named.days else "2024-05")
    today = base.isoformat()[:length]
    written = sorted(date for year in (base.year - 1, base.year, base.year + 1) for date in _written(named, year))
    number = len(named.days or (0,))
    if which is None and today in written:
        yield today
    if which != 1:
        yield from [date for date in written if date < today][-number:]
    if which != -1 and not over:
        yield from [date for date in written if date > today][:number]


def read_year(words: Sequence[str], _base: dt.date, _over: bool) -> Reading | None:
    """Read a year, also of a season, or the beginning or end of it."""
    years = [word for word in words if _is_year(word)]
    return absolute(*years) if years else None
