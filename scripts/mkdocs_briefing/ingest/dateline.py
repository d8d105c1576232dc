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

FIRST_LINES = 5
"""An article's own date stands in one of its first lines."""

HEADER = 400
"""Code points in which a web page's header with `Published:` may stand when the text has no lines."""

PLACE = re.compile(
    r"(?P<place>[A-Z][\w.’'-]*(?:,?\s[A-Z][\w.’'-]*|,?\s(?:\d{1,2}|[12]\d{3})\b)*),?\s*(?P<agency>\([^()]{2,40}\)\s*)?(?:--?|–|—|―)\s+(?=[^\sa-z])"
)
"""`Lagos, Nigeria - `, `PARIS (AP) — `; further conditions in `story_start`."""

AGENCY = re.compile(r"\([A-Z][^()]{1,30}\)\s*(?:--?|–|—|―)\s+(?=[^\sa-z])")
"""`(CNN) -- `."""

CLUE = re.compile(r"[-–—―\d]")
"""What no dateline is without: a dash, or the day of a date."""

DASH = re.compile(r"\s(?:--?|–|—|―)\s")


@lru_cache(maxsize=1000)  # asked of the same paragraphs and sentences by every part of a briefing
def story_start(text: str) -> int:
    """The code point at which a sentence begins once its dateline is left out; 0 when it has none.

    A place counts when it is in capitals, has a comma or an agency, and no second dash makes a parenthesis of it. A
    date counts when no comma ties it to the sentence, as in `Friday, May 3, 2019 The council …`.
    """
    if CLUE.search(text) is None:
        return 0
    start = 0
    for pattern in (MONTH_FIRST, DAY_FIRST):
        date = pattern.match(text)
        if date and date["year"] and re.match(r"\s+[A-Z]", text[date.end() :]):
            start = date.end() + 1
    if agency := AGENCY.match(text, start):
        return agency.end()
    place = PLACE.match(text, start)
    if place and len(DASH.findall(text)) == 1:
        first = place["place"].split()[0].rstrip(",")
        if place["agency"] or "," in place["place"] or (first.isupper() and len(first) > 1):
            return place.end()
    return start


def is_dateline(line: str) -> bool:
    """Whether a line or sentence is a dateline and nothing else."""
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
    """The article's own date `(start, end, date)`: of a first line that begins with one, a dateline or a header."""
    for paragraph in paragraphs[:FIRST_LINES]:
        for pattern in (calendar_terms.MONTH_FIRST, calendar_terms.DAY_FIRST, calendar_terms.ISO):
            match = pattern.match(text, paragraph.start, paragraph.end)
            if match and match["year"] and not match.groupdict().get("day2"):
                rest = text[match.end() : paragraph.end].lstrip(" ,.|—–-")
                if not rest or (rest[0].isupper() and text[match.start()].isalpha()):
                    return _day(match)
            story = paragraph.start + story_start(text[paragraph.start : paragraph.end])
            match = pattern.search(text, paragraph.start, story)
            if match and match["year"]:
                return _day(match)  # `LISBON, May 3, 2024 (Example Wire) —`
    header = calendar_terms.PUBLISHED.search(text, 0, HEADER)
    if header:
        for pattern in (calendar_terms.MONTH_FIRST, calendar_terms.DAY_FIRST, calendar_terms.ISO):
            match = pattern.search(text, header.end(), header.end() + 60)
            if match and match["year"]:
                return _day(match)
    return None


def _day(match: re.Match[str]) -> tuple[int, int, dt.date] | None:
    try:
        month = match["month"].lower().rstrip(".")
        date = dt.date(int(match["year"]), calendar_terms.MONTHS.get(month) or int(month), int(match["day"]))
    except ValueError:
        return None
    return match.start(), match.end(), date
