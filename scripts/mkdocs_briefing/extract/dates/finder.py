"""Dates in a text, normalised to ISO 8601 at the precision the text gives.

Durations, ages and clock times are not dates. What cannot be counted for want of a day of publication keeps its words
and has no date.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_briefing.extract.dates.normalize import GRAMMAR
from mkdocs_briefing.extract.dates.reading import Dates, NeedsAnchor, Reading
from mkdocs_briefing.ingest import calendar_terms as terms

if TYPE_CHECKING:
    import datetime as dt
    import re
    from collections.abc import Callable, Sequence

    from mkdocs_briefing.extract.text.sentences import Passage
    from mkdocs_briefing.nlp.parse import Token


@dataclass(frozen=True)
class DateMention:
    """A date where it stands."""

    start: int
    """First code point, preposition included."""
    end: int
    """One past the last code point."""
    date: str | None
    """YYYY, YYYY-MM or YYYY-MM-DD; None when the words give none of these."""
    needs_anchor: bool = False
    """Whether the date is missing only for want of a day of publication."""
    is_dateline: bool = False
    """Whether it is the article's own date line."""


def find_dates(
    lines: Sequence[Passage], *, anchor: dt.date | None, own: tuple[int, int, dt.date] | None = None
) -> tuple[DateMention, ...]:
    """Return every date of the `lines`, in their order; a range gives its first and its last day.

    Relative dates are counted from the day `anchor`. `own` is the date that the article gives itself in its date line,
    as `(start, end, date)` in code points.
    """
    found: list[DateMention] = []
    for passage in lines:
        for mention in _dates_of(passage, anchor):
            is_own = own is not None and mention.start <= own[0] and own[1] <= mention.end
            found.append(DateMention(mention.start, mention.end, mention.date, mention.needs_anchor, is_own))
    return tuple(found)


def _dates_of(passage: Passage, anchor: dt.date | None) -> list[DateMention]:
    """Return the dates of a passage in order; what one pattern of `GRAMMAR` has matched, the later ones leave alone."""
    clues = terms.clues(passage.text.lower())
    found: list[DateMention] = []
    for needed, pattern, resolve in GRAMMAR if clues else ():
        if clues.isdisjoint(needed):
            continue
        for match in pattern.finditer(passage.text):
            first = match.end() - len(match[0].lstrip())
            if not _is_taken(first + passage.sentence.start, match.end() + passage.sentence.start, found):
                found += _mentions(passage, match, first, anchor, resolve)
    return sorted(found, key=lambda m: (m.start, m.date or ""))


def _is_taken(start: int, end: int, found: list[DateMention]) -> bool:
    """Return whether a date that was found shares a code point with `[start, end)`."""
    return any(m.start < end and start < m.end for m in found)


def _mentions(
    passage: Passage, match: re.Match[str], first: int, anchor: dt.date | None, resolve: Callable[[Reading], Dates]
) -> list[DateMention]:
    """Return the dates that a match stands for; its words begin at `first` of the passage."""
    offset = passage.sentence.start
    start, end = offset + _with_preposition(passage.text, first), match.end() + offset
    try:
        dates = resolve(Reading(match, _token_at(passage, end - 1), anchor))
    except NeedsAnchor:
        return [DateMention(start, end, None, needs_anchor=True)]
    return [DateMention(start, end, date) for date in dates or ()]


def _token_at(passage: Passage, position: int) -> Token:
    """Return the token that holds a code point of the article, which lies in the passage."""
    token = passage.span[0]
    for candidate in passage.span:
        if candidate.idx > position:
            break
        token = candidate
    return token


def _with_preposition(text: str, start: int) -> int:
    """Return where the words of a date begin with the preposition before them: `in 2019`."""
    before = terms.PREPOSITION_BEFORE.search(text, 0, start)
    return before.start() if before else start
