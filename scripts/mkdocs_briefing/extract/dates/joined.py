"""Two dates that are one: `Sunday or Monday`, `from Thursday night to early Friday`, `today (3 May)`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mkdocs_briefing.ingest.calendar_terms import PREPOSITION, WEEKDAY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs_briefing.extract.dates.finder import DateMention
    from mkdocs_briefing.extract.text.sentences import Passage

_PART_OF_DAY = r"(?:\s+(?:morning|afternoon|evening|night))?"

ALTERNATIVE = re.compile(rf"{_PART_OF_DAY},?\s+or\s+(?:(?:even|early|late|in|on)\s+)*", re.IGNORECASE)
"""What stands between two days of which one is meant."""

STRETCH = re.compile(rf"{_PART_OF_DAY}\s+(?:to|until|till|through|into)\s+(?:(?:early|late)\s+)?", re.IGNORECASE)
"""What stands between the first and the last day of one event."""

FROM = re.compile(r"from\b", re.IGNORECASE)
"""What stretches begin with."""

YEARS = re.compile(r"\s*(?:-|–|—|to|until|till|through|and)\s*", re.IGNORECASE)
"""What stands between the first and the last year of a stretch."""

FIRST_YEAR = re.compile(r"(?:from|between)\s+(?:1[5-9]|20)\d\d", re.IGNORECASE)
"""How a stretch of years begins."""

_MONTH = r"(?:(?:early|mid|late)[ -])?[^\W\d]+\.?"
_OF_YEAR = r",?\s(?:1[5-9]|20)\d\d"
FIRST_MONTH = re.compile(rf"(?:from|between)\s+{_MONTH}(?:{_OF_YEAR})?", re.IGNORECASE)
LAST_MONTH = re.compile(rf"(?:through\s+)?{_MONTH}{_OF_YEAR}", re.IGNORECASE)
"""How a stretch of months begins and ends; the first may leave its year to the last."""

BRACKET = re.compile(r"\s*\(")
"""What stands between a day word and its date."""

LENGTHS = (len("YYYY-MM"), len("YYYY"))
"""Code points of the dates that are coarser than a day, the finer first."""


def joined(mentions: Sequence[DateMention], passage: Passage) -> list[DateMention]:
    """Return the dates of a passage, in order, two that are of one event as one.

    Of two of which one is meant stays what they have in common, a month or a year; of days from one to another the
    first, where they are weekdays; of a day with its date in brackets the date.
    """
    found: list[DateMention] = []
    for mention in mentions:
        if found and (one := _join(found[-1], mention, passage)) is not None:
            found[-1] = one
        else:
            found.append(mention)
    return found


def _join(first: DateMention, second: DateMention, passage: Passage) -> DateMention | None:
    """Return two neighbouring dates as one; None where they are of two events."""
    start = passage.sentence.start
    before, words = (passage.text[m.start - start : m.end - start] for m in (first, second))
    between = passage.text[first.end - start : second.start - start] + _preposition(words)
    both = replace(first, end=second.end, needs_anchor=first.needs_anchor or second.needs_anchor)
    if ALTERNATIVE.fullmatch(between):
        return replace(both, date=_common(first.date, second.date))
    if FROM.match(before) and STRETCH.fullmatch(between) and WEEKDAY.search(before) and WEEKDAY.search(words):
        return both
    if _is_one_stretch(before, between, words, passage):
        return both
    if BRACKET.fullmatch(between) and passage.text[second.end - start :].startswith(")"):
        return replace(both, end=second.end + 1, date=second.date or first.date)
    return None


def _is_stretch_of_years(before: str, between: str, words: str) -> bool:
    """Return whether two years are the first and the last of a stretch: `from 2010 to 2015`."""
    last = words[len(_preposition(words)) :]
    return (
        bool(FIRST_YEAR.fullmatch(before) and YEARS.fullmatch(between)) and len(last) == len("2015") and last.isdigit()
    )


def _is_one_stretch(before: str, between: str, words: str, passage: Passage) -> bool:
    """Return whether two months or years bound one stretch in which something went on, and no beginning and end.

    What is `between 2010 and 2015` neither began then nor ended: it is of the stretch as a whole.
    """
    if YEARS.fullmatch(between) is None:
        return False
    if FIRST_MONTH.fullmatch(before) and LAST_MONTH.fullmatch(words):
        return True
    return _is_stretch_of_years(before, between, words) and (before[:1] in "bB" or _counts(passage))


def _counts(passage: Passage) -> bool:
    """Return whether a sentence says how much there was of something, rather than what began and ended."""
    return any(c.dep_ == "expl" for c in passage.root.children)


def _preposition(words: str) -> str:
    """Return the preposition with which the words of a date begin; nothing where they begin with none."""
    found = PREPOSITION.match(words)
    return found[0] if found else ""


def _common(first: str | None, second: str | None) -> str | None:
    """Return the month or year that two dates have in common; None where they have none."""
    if first is None or second is None:
        return None
    return next((first[:n] for n in LENGTHS if len(first) >= n and first[:n] == second[:n]), None)
