"""Dates that count from publication, read again: weekdays, `yesterday`, `three years ago`, `last month`."""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise
from typing import TYPE_CHECKING

from mkdocs_briefing.proof.calendar_words import COUNTS, DAY_WORDS, OPEN, STEPS, STRETCHES, TO, UNITS, WEEKDAYS
from mkdocs_briefing.proof.readings import Reading, months_on, relative

if TYPE_CHECKING:
    from collections.abc import Sequence

WEEK = dt.timedelta(7)


def read_weekday_of_week(words: Sequence[str], base: dt.date, _over: bool) -> Reading | None:
    """Read `Tuesday of next week`, `a week on Tuesday`, `Monday week`, `the Friday before last`."""
    weekday = _weekday_in(words)
    if weekday is None:
        return None
    phrase = " ".join(words)
    if (found := re.search(r"\b(last|this|next) week\b", phrase)) is not None:
        monday = base - dt.timedelta(base.weekday()) + STEPS[found[1]] * WEEK
        return relative(monday + dt.timedelta(weekday))
    if (found := re.search(r"\b(a|one|two|three) (week|fortnight)s? (ago|on|from)\b", phrase)) is not None:
        weeks = COUNTS[found[1]] * (2 if found[2] == "fortnight" else 1)
        if found[3] == "ago":
            return relative(base - dt.timedelta(base.weekday() - weekday) - weeks * WEEK)
        return relative(_next(base, weekday) + weeks * WEEK)
    if (found := re.search(r"day (week|fortnight|before last|after next)$", phrase)) is not None:
        if found[1] == "before last":
            return relative(_last(base, weekday) - WEEK)
        return relative(_next(base, weekday) + (2 if found[1] == "fortnight" else 1) * WEEK)
    return None


def _weekday_in(words: Sequence[str]) -> int | None:
    return next((WEEKDAYS[word] for word in words if word in WEEKDAYS), None)


def _last(base: dt.date, weekday: int) -> dt.date:
    """Return the latest such day before a day."""
    return base - dt.timedelta((base.weekday() - weekday - 1) % 7 + 1)


def _next(base: dt.date, weekday: int) -> dt.date:
    """Return the first such day after a day."""
    return base + dt.timedelta((weekday - base.weekday() - 1) % 7 + 1)


def read_weekday(words: Sequence[str], base: dt.date, over: bool) -> Reading | None:
    """Read a weekday: of these days, before publication or after it; of `from Monday to next Friday` the first."""
    if words[0] == "from":
        words = words[: next((n for n, word in enumerate(words) if word in TO), len(words))]
    weekday = _weekday_in(words)
    if weekday is None:
        return None
    last, following = _last(base, weekday), _next(base, weekday)
    if "last" in words or "past" in words:
        return relative(last)
    if "next" in words or "coming" in words:
        return relative(following)
    if weekday == base.weekday():
        return relative(base)
    return relative(last) if over else relative(last, following)


def read_day_word(words: Sequence[str], base: dt.date, _over: bool) -> Reading | None:
    """Read `today`, `last night`."""
    for phrase, distance in sorted(DAY_WORDS.items(), key=lambda one: -len(one[0])):
        if tuple(words[-len(phrase) :]) == phrase:
            return relative(base + dt.timedelta(distance))
    return None


def read_distance(words: Sequence[str], base: dt.date, _over: bool) -> Reading | None:
    """Read `three years ago`, `in five years’ time`; nothing where the number is open, or counts weeks or decades."""
    unit = next((word.removesuffix("s") for word in words if word.removesuffix("s") in UNITS), None)
    if unit is None or not {"ago", "in"} & set(words) or _whose(words) is not None:
        return None
    number = _number(words)
    if number is None or unit in {"week", "decade"}:
        return relative()
    distance = -number if "ago" in words else number
    if unit == "day":
        return relative(base + dt.timedelta(distance))
    return relative(months_on(base, distance) if unit == "month" else f"{base.year + distance:04}")


def _number(words: Sequence[str]) -> int | None:
    """Return the one number of some words; None where they leave it open."""
    numbers = [int(word) if word.isdecimal() else COUNTS[word] for word in words if word.isdecimal() or word in COUNTS]
    return numbers[0] if len(numbers) == 1 and not OPEN & set(words) else None


def _whose(words: Sequence[str]) -> int | None:
    """Return how many months or years `last month` or `this year` go on; None for other words."""
    found = (STEPS[one] for one, other in pairwise(words) if one in STEPS and other in {"month", "year"})
    return next(found, None)


def read_period(words: Sequence[str], base: dt.date, _over: bool) -> Reading | None:
    """Read `last month` and `the end of this year`; of weeks the month, and seasons are no date of ISO 8601."""
    step = _whose(words)
    if step is not None:
        return relative(months_on(base, step) if "month" in words else f"{base.year + step:04}")
    stretch = next(((STEPS[one], other) for one, other in pairwise(words) if one in STEPS and other in STRETCHES), None)
    if stretch is None:
        return None
    return relative(*(_month_of_week(base, stretch[0]) if stretch[1] in {"week", "weekend"} else ()))


def _month_of_week(base: dt.date, step: int) -> set[str]:
    """Return the month in which a week lies, whether weeks begin on Sundays or Mondays; none where it lies in two."""
    sunday = base - dt.timedelta(base.isoweekday()) + step * WEEK
    months = {f"{sunday + dt.timedelta(day):%Y-%m}" for day in range(8)}
    return months if len(months) == 1 else set()
