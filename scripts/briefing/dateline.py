"""Where a story begins in its first sentence: after `LONDON, March 3 (Reuters) —`, not with it."""

from __future__ import annotations

import re

from briefing.calendar_terms import DAY_FIRST, MONTH_FIRST

PLACE = re.compile(
    r"(?P<place>[A-Z][\w.’'-]*(?:,?\s[A-Z][\w.’'-]*|,?\s(?:\d{1,2}|[12]\d{3})\b)*),?\s*(?P<agency>\([^()]{2,40}\)\s*)?(?:--?|–|—|―)\s+(?=[^\sa-z])"
)
"""`Lagos, Nigeria - `, `PARIS (AP) — `; further conditions in `story_start`."""

AGENCY = re.compile(r"\([A-Z][^()]{1,30}\)\s*(?:--?|–|—|―)\s+(?=[^\sa-z])")
"""`(CNN) -- `."""

DASH = re.compile(r"\s(?:--?|–|—|―)\s")


def story_start(text: str) -> int:
    """The code point at which a sentence begins once its dateline is left out; 0 when it has none.

    A place counts when it is in capitals, has a comma or an agency, and no second dash makes a parenthesis of it. A
    date counts when no comma ties it to the sentence, as in `Friday, May 3, 2019 The council …`.
    """
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
