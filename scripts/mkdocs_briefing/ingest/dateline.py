"""Where a story begins in its first sentence, after `LONDON, March 3 (Reuters) —` and not with it; and its own date."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from mkdocs_briefing.ingest import calendar_terms
from mkdocs_briefing.ingest.calendar_terms import DAY_FIRST, MONTH_FIRST

if TYPE_CHECKING:
    from collections.abc import Sequence

MAX_DATE_LINES = 5
"""First lines of an article in one of which its own date stands."""

HEADER_CHARACTERS = 400
"""Code points in which a web page's header with `Published:` may stand when the text has no lines."""

PUBLISHED_TO_DATE_CHARACTERS = 60
"""Code points after `Published:` in which its date stands."""

FULL_DATES = (calendar_terms.MONTH_FIRST, calendar_terms.DAY_FIRST, calendar_terms.ISO)
"""Patterns of dates with a day, of which an article's own date is one."""

PLACE = re.compile(
    r"(?P<place>[A-Z][\w.’'-]*(?:,?\s[A-Z][\w.’'-]*|,?\s(?:\d{1,2}|[12]\d{3})\b)*),?\s*(?P<agency>\([^()]{2,40}\)\s*|/[A-Z][^/\n]{2,40}/\s*)?(?:(?:--?|–|—|―|_)\s+|(?<=\))--|(?<=\d)\s?:\s+)(?=[^\sa-z])"
)
"""`Lagos, Nigeria - `, `PARIS (AP) — `, `OSLO, May 3 /Newswire/ -- `, `Lima, May 3 : `; more in `story_start`."""

AGENCY = re.compile(r"\([A-Z][^()]{1,30}\)\s*(?:--?|–|—|―|_)\s+(?=[^\sa-z])")
"""`(CNN) -- `; agencies' wires have `(AP) _ `, their way of writing a dash."""

CLUE = re.compile(r"[-–—―_\d]")
"""What no dateline is without: a dash, or the day of a date."""

DASH = re.compile(r"\s(?:--?|–|—|―|_)\s")

MIN_WORDS_BETWEEN_DASHES = 8
"""Words between the dash of a dateline and the next one, at least: fewer are a parenthesis."""


@lru_cache(maxsize=1000)  # asked of the same paragraphs and sentences by every part of a briefing
def story_start(text: str) -> int:
    """Return the code point at which a sentence begins once its dateline is left out; 0 when it has none.

    A place counts when it is in capitals, has a comma or an agency, and no second dash soon makes a parenthesis of it.
    """
    if CLUE.search(text) is None:
        return 0
    start = _end_of_date(text)
    if agency := AGENCY.match(text, start):
        return agency.end()
    place = PLACE.match(text, start)
    if place and not _is_parenthesis(text[place.end() :]) and _reads_as_dateline(place):
        return place.end()
    return start


def _is_parenthesis(after: str) -> bool:
    """Return whether a second dash follows the first one so soon that the two set off a parenthesis."""
    second = DASH.search(after)
    return second is not None and len(after[: second.start()].split()) < MIN_WORDS_BETWEEN_DASHES


def _end_of_date(text: str) -> int:
    """Return where a date ends that no comma ties to the sentence: `Friday, May 3, 2019 The council …`; else 0."""
    end = 0
    for pattern in (MONTH_FIRST, DAY_FIRST):
        date = pattern.match(text)
        if date and date["year"] and re.match(r"\s+[A-Z]", text[date.end() :]):
            end = date.end() + 1
    return end


def _reads_as_dateline(place: re.Match[str]) -> bool:
    """Return whether a place before a dash has what a sentence's first words have not."""
    if place[0].rstrip().endswith(":") and MONTH_FIRST.search(place["place"]) is None:
        return False  # `Part 2, Chapter 1: …`
    first = place["place"].split()[0].rstrip(",")
    return bool(place["agency"]) or "," in place["place"] or (first.isupper() and len(first) > 1)


def is_dateline(line: str) -> bool:
    """Return whether a line or sentence is a dateline and nothing else."""
    return story_start(f"{line} A") >= len(line)


class Placed(Protocol):
    """A line of the article."""

    @property
    def start(self) -> int:
        """First code point."""

    @property
    def end(self) -> int:
        """One past the last code point."""


def own_date(text: str, paragraphs: Sequence[Placed]) -> tuple[int, int, dt.date] | None:
    """Return the article's own date and its place, `(start, end, date)`; None when it has none.

    It is that of a first line that begins with one, of a dateline, or of a web page's header, in this order.
    """
    for paragraph in paragraphs[:MAX_DATE_LINES]:
        if match := _first_line_date(text, paragraph):
            return _day(match)
    header = calendar_terms.PUBLISHED.search(text, 0, HEADER_CHARACTERS)
    if header is None:
        return None
    end = header.end() + PUBLISHED_TO_DATE_CHARACTERS
    found = (pattern.search(text, header.end(), end) for pattern in FULL_DATES)
    match = next((match for match in found if match and match["year"]), None)
    return _day(match) if match else None


def _first_line_date(text: str, line: Placed) -> re.Match[str] | None:
    """Return the date with which a line begins, or that of its dateline: `LISBON, May 3, 2024 (Example Wire) —`."""
    story = line.start + story_start(text[line.start : line.end])
    for pattern in FULL_DATES:
        match = pattern.match(text, line.start, line.end)
        if match and match["year"] and not match.groupdict().get("day2") and _stands_alone(text, match, line.end):
            return match
        match = pattern.search(text, line.start, story)
        if match and match["year"]:
            return match
    return None


def _stands_alone(text: str, date: re.Match[str], end: int) -> bool:
    """Return whether no sentence goes on after the date at the beginning of a line: `May 3, 2024 | The council …`."""
    rest = text[date.end() : end].lstrip(" ,.|—–-")
    return not rest or (rest[0].isupper() and text[date.start()].isalpha())


def _day(match: re.Match[str]) -> tuple[int, int, dt.date] | None:
    try:
        month = match["month"].lower().rstrip(".")
        date = dt.date(int(match["year"]), calendar_terms.MONTHS.get(month) or int(month), int(match["day"]))
    except ValueError:
        return None
    return match.start(), match.end(), date
