"""What the words of a date stand for: ISO 8601 at the precision the words give, against the day of publication.

Follows the practice of TimeML's TIMEX3 for dates: a calendar date stands for itself, a relative one (`Tuesday`, `last
month`) is counted from the day of publication, forward or backward by the tense of its clause.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_briefing.extract.dates.calendar_dates import bare_month, calendar_date, month_and_year, plain_year, year
from mkdocs_briefing.extract.dates.day_words import day_word, ranked_weekday, weekday, weekday_of_week, weeks_to_weekday
from mkdocs_briefing.extract.dates.distances import ago, hence, period
from mkdocs_briefing.ingest import calendar_terms as terms

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Set

    from mkdocs_briefing.extract.dates.reading import Dates, Reading


def _undatable(_: Reading) -> Dates:
    """Return that the words are a date which ISO 8601 has no form for: `the 1990s`."""
    return [None]


GRAMMAR: Iterable[tuple[Set[str], re.Pattern[str], Callable[[Reading], Dates]]] = (
    (terms.MONTH_CLUES, terms.SPAN, _undatable),
    (terms.DAY_CLUES, terms.NTH_WEEKDAY, _undatable),
    (terms.DIGITS, terms.ISO, calendar_date),
    (terms.MONTH_CLUES, terms.MONTH_FIRST, calendar_date),
    (terms.MONTH_CLUES, terms.DAY_FIRST, calendar_date),
    (terms.MONTH_CLUES, terms.MONTH_YEAR, month_and_year),
    (terms.DIGITS, terms.SEASON_YEAR, plain_year),
    (terms.DIGITS, terms.DECADE, _undatable),
    (terms.DAY_CLUES, terms.RANKED_WEEKDAY, ranked_weekday),
    (terms.DAY_CLUES, terms.WEEKS_TO_WEEKDAY, weeks_to_weekday),
    (terms.DAY_CLUES, terms.WEEKDAY_OF_WEEK, weekday_of_week),
    (terms.DAY_CLUES, terms.WEEKDAY, weekday),
    (terms.DAY_CLUES, terms.DAY_WORD, day_word),
    (terms.DISTANCES, terms.AGO, ago),
    (terms.MONTH_CLUES, terms.BARE_MONTH, bare_month),
    (terms.WHICH, terms.PERIOD, period),
    (terms.DISTANCES, terms.HENCE, hence),
    (terms.DIGITS, terms.YEAR, year),
)
"""Patterns with their clues, one of which they need, and their meaning, the most telling first: what one has matched,
the next leave alone."""
