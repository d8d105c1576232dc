"""The days that a text names with their years."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from mkdocs_briefing.ingest.calendar_terms import DAY_FIRST, ISO, MONTH_FIRST, MONTHS

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator


def days_in(text: str) -> Iterator[dt.date]:
    """Yield the days that a text names with month and year, whatever way it writes them."""
    for pattern in (ISO, MONTH_FIRST, DAY_FIRST):
        for match in pattern.finditer(text):
            day = _day(match)
            if day is not None:
                yield day


def _day(match: re.Match[str]) -> dt.date | None:
    if not match["year"]:
        return None
    month = match["month"].rstrip(".").lower()
    number = int(month) if month.isdigit() else MONTHS[month]
    try:
        return dt.date(int(match["year"]), number, int(match["day"]))
    except ValueError:  # 30 February
        return None
