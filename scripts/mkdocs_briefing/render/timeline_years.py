"""The years of the timeline: what happened, the newest first, and then what is still to come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from mkdocs_briefing.link import Index, IndexedEvent


def newest_day(index: Index) -> str:
    """Return the day of the newest article; empty where none is dated. No clock is asked, so that pages stay."""
    return max((entry.day.isoformat() for entry in index.current if entry.day), default="")


@dataclass(frozen=True)
class YearOfEvents:
    """The events of one year that happened, or those that are ahead."""

    year: str
    """`2024`."""
    is_ahead: bool
    """Whether they are dated after the newest article."""
    anchors: tuple[str, ...]
    """Ids of further places that links may lead to."""
    days: tuple[tuple[str, tuple[IndexedEvent, ...]], ...]
    """Events by date, the oldest first."""


def events_by_year(events: Iterable[IndexedEvent], *, newest: str) -> list[YearOfEvents]:
    """Return the events by year, from the newest back; then those after the `newest` day, the next year first.

    Where `newest` is empty, nothing is ahead.
    """
    years: dict[tuple[bool, str], dict[str, list[IndexedEvent]]] = {}
    for one in events:
        date = one.event.date or ""
        is_ahead = bool(newest) and _is_ahead(one, newest)
        years.setdefault((is_ahead, date[:4]), {}).setdefault(date, []).append(one)
    ordered = sorted(years, key=lambda one: (one[0], int(one[1]) if one[0] else -int(one[1])))
    return [
        YearOfEvents(year, is_ahead, _anchors(year, is_ahead, years), _days(years[is_ahead, year]))
        for is_ahead, year in ordered
    ]


def _is_ahead(one: IndexedEvent, newest: str) -> bool:
    """Return whether an event is after a day; one of its month or year is where its sentence says what comes next."""
    date = one.event.date or ""
    if date != newest[: len(date)] or len(date) == len(newest):
        return date > newest[: len(date)]
    coming = {sentence for watch in one.entry.briefing.watch for sentence in watch.evidence}
    return not coming.isdisjoint(one.event.evidence)


def _anchors(year: str, is_ahead: bool, years: Container[tuple[bool, str]]) -> tuple[str, ...]:
    """Return the further ids of a year: old links lead to its number, and a chart to all of it."""
    if not is_ahead:
        return (year,)
    return () if (False, year) in years else (year, f"year-{year}")


def _days(days: Mapping[str, Sequence[IndexedEvent]]) -> tuple[tuple[str, tuple[IndexedEvent, ...]], ...]:
    return tuple((date, tuple(found)) for date, found in days.items())
