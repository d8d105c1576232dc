"""Read the date of an event again, from the words that the briefing records for it and the day of publication.

Words such as `Tuesday` may lie before publication or after it; which, the sentence around them tells only in part, so
that a reading may allow two dates.
"""

from __future__ import annotations

import datetime as dt
import re
from itertools import product
from typing import TYPE_CHECKING

from mkdocs_briefing.proof.calendar_dates import read_decade, read_iso, read_months, read_year
from mkdocs_briefing.proof.calendar_words import DAY_WORDS
from mkdocs_briefing.proof.findings import Finding, differs, not_read, proved
from mkdocs_briefing.proof.readings import Reading
from mkdocs_briefing.proof.relative_dates import (
    read_day_word,
    read_distance,
    read_period,
    read_weekday,
    read_weekday_of_week,
)

if TYPE_CHECKING:
    from collections.abc import Collection

    from mkdocs_briefing.model import Event

WORD = re.compile(r"[^\W\d_]+|\d+|[-–—:/]")
"""A word, a number, or a mark that joins two of them."""

AHEAD = re.compile(
    r"[’']ll\b|\b(?:will|would|shall|should|may|might|can|could|must|won|until|till|by|before|ahead|next|coming|upcoming|"
    r"due|expects?|expected|schedule[ds]?|set|plans?|planned|planning|hopes?|hoped|hoping|aims?|going|to|for|from|"
    r"deadline|through|\w+ing)\b",
    re.IGNORECASE,
)
"""Words of what is still to come."""

BEHIND = re.compile(
    r"\b(?:was|were|had|said|told|did|went|took|made|came|began|broke|brought|found|fell|felt|gave|got|held|hit|left|"
    r"led|lost|met|paid|ran|rose|saw|sent|shot|sold|spoke|stood|struck|won|wrote|[a-z]+ed)\b",
    re.IGNORECASE,
)
"""Words of the past."""


READERS = (
    read_iso,
    read_decade,
    read_weekday_of_week,
    read_months,
    read_weekday,
    read_day_word,
    read_distance,
    read_period,
    read_year,
)
"""Kinds of dates, the most telling first: `Tuesday of next week` is no mere Tuesday."""

MONTHS_APART = re.compile(r"(?:from|between) (\D+ \d{4}) (?:and|to|until|till|through) (\D+ \d{4})")
"""A stretch whose first and last month have a year each: `from April 2011 through June 2012`."""


def prove_date(event: Event, sentence: str, *, anchor: dt.date | None, beside: Collection[str] = ()) -> Finding:
    """Compare the date of an event with its words.

    `anchor` is the day of publication and `beside` are the dates of other events of the sentence, from one of which
    `today` counts inside of a quotation.
    """
    where = f"timeline {event.id}: {event.as_written!r}"
    reading = _read(event.as_written, sentence, anchor)
    if reading is None:
        return not_read("date")
    if event.date is None:
        is_told = len(reading.dates) == 1 and not reading.is_relative
        return differs("date", f"{where} is {min(reading.dates)}, but has no date") if is_told else proved("date")
    if reading.is_relative and anchor is None:
        return differs("date", f"{where} is dated {event.date}, but the article has no date that it counts from")
    if event.date in reading.dates or event.date in _as_said(event.as_written, beside):
        return proved("date")
    told = " or ".join(sorted(reading.dates)) or "no date"
    return differs("date", f"{where} is {told}, not {event.date}")


def _as_said(words: str, days: Collection[str]) -> set[str]:
    """Return what a day word means that was said on one of some days."""
    distance = DAY_WORDS.get(tuple(_bare(_words(words))))
    if distance is None:
        return set()
    days = [day for day in days if len(day) == len("2024-05-08")]
    return {(dt.date.fromisoformat(day) + dt.timedelta(distance)).isoformat() for day in days}


# ---------------------------------------------------------------- words
def _words(text: str) -> list[str]:
    """Return the words of a text in lower case, ordinals as their figures: `3rd` is 3."""
    return WORD.findall(re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", text.lower()))


def _bare(words: list[str]) -> list[str]:
    """Return the words of a date without the prepositions before it."""
    before = {"on", "in", "since", "until", "till", "by", "from", "of", "for", "during", "after", "before", "through"}
    while words and words[0] in before:
        words = words[1:]
    return words


def _read(text: str, sentence: str, anchor: dt.date | None) -> Reading | None:
    """Return what the words of a date stand for, the surest kind of date first; None where they are not understood."""
    words = _words(text)
    base = anchor or dt.date(2000, 1, 1)  # what counts from it is not compared without an anchor
    over = _is_over(sentence)
    if "or" in words:
        place = words.index("or")
        one, other = (_first_reading(part, base, over) for part in (words[:place], words[place + 1 :]))
        if one is not None and other is not None:
            return _common(one, other)
    if stretch := MONTHS_APART.fullmatch(" ".join(words)):
        ends = [_first_reading(_words(part), base, over) for part in stretch.groups()]
        return Reading(frozenset().union(*(end.dates for end in ends if end is not None)), is_relative=False)
    return _first_reading(words, base, over)


def _first_reading(words: list[str], base: dt.date, over: bool) -> Reading | None:
    if not words:
        return None
    return next((found for reader in READERS if (found := reader(words, base, over)) is not None), None)


def _common(one: Reading, other: Reading) -> Reading:
    """Return the months, else the years, that dates have in common of which one is meant: `on Monday or Tuesday`."""
    pairs = product(one.dates, other.dates)
    common = {first[:7] if first[:7] == second[:7] else first[:4] for first, second in pairs if first[:4] == second[:4]}
    return Reading(frozenset(common), is_relative=one.is_relative or other.is_relative)


def _is_over(sentence: str) -> bool:
    """Return whether a sentence speaks of the past, and no word of it may speak of what is to come."""
    return BEHIND.search(sentence) is not None and AHEAD.search(sentence) is None
