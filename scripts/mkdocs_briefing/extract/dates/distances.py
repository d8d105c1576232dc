"""What a stretch of time counted from publication stands for: `last month`, `three years ago`, `in two days`."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.dates.reading import anchor_of, first_token, iso, number_of
from mkdocs_briefing.extract.dates.yardsticks import is_ranked_before

if TYPE_CHECKING:
    from mkdocs_briefing.extract.dates.reading import Dates, Reading


WITHIN_YEAR = frozenset({"spring", "summer", "autumn", "fall"})
"""Seasons that begin and end in one year, in the north; `last summer` may be that of this year or the one before."""


def period(reading: Reading) -> Dates:
    """Return the month or year of `last month` or `next year`; of a week its month, of `this summer` its year.

    ISO 8601 writes weeks in a form that no timeline sorts by. With the article the words are a stretch of time: `over
    the next year`, `in the last month`.
    """
    if reading.match.string[: reading.match.start()].lower().endswith("the "):
        return None
    anchor, step = anchor_of(reading), {"last": -1, "this": 0, "next": 1}[reading["which"]]
    unit = reading["unit"]
    if unit == "month":
        return [_months_on(anchor, step)]
    if unit == "year":
        return [iso(anchor.year + step)]
    if reading["which"] == "this" and unit in WITHIN_YEAR:
        return [iso(anchor.year)]
    return [_month_of_week(anchor, step)] if unit in {"week", "weekend"} else [None]


def _month_of_week(anchor: dt.date, step: int) -> str | None:
    """Return the month of a week counted from the anchor's; None where the week, or its Sundays, lie in two."""
    monday = anchor + dt.timedelta(7 * step - anchor.weekday())
    first, last = monday - dt.timedelta(1), monday + dt.timedelta(6)
    return iso(first.year, first.month) if first.month == last.month else None


def _months_on(anchor: dt.date, months: int) -> str | None:
    """Return the month that lies so many months after the anchor's; before it where the number is negative."""
    year, month = divmod(anchor.year * 12 + anchor.month - 1 + months, 12)
    return iso(year, month + 1)


def ago(reading: Reading) -> Dates:
    """Return the date of `three years ago`; no date where the words leave the number open."""
    anchor = anchor_of(reading)
    if not reading["number"] or reading["about"] in {"more than", "over", "at least", "less than"}:
        return [None]
    return [_counted(anchor, -number_of(reading["number"]), reading["unit"])]


def hence(reading: Reading) -> Dates:
    """Return the date of `in three years`; nothing in the past tense, where it is a duration, nor after a rank.

    What is to happen `for the third time in 20 years` looks back on the years.
    """
    if not reading.looks_ahead or is_ranked_before(first_token(reading)):
        return None
    return [_counted(anchor_of(reading), number_of(reading["number"]), reading["unit"])]


def _counted(anchor: dt.date, number: int, unit: str) -> str | None:
    """Return the date `number` units from the anchor, to the unit's precision; None for weeks and decades."""
    if unit == "day":
        return (anchor + dt.timedelta(number)).isoformat()
    if unit == "month":
        return _months_on(anchor, number)
    return iso(anchor.year + number) if unit == "year" and anchor.year + number > 0 else None
