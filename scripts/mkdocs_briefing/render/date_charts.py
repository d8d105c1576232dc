"""Charts of when, above the lists: each column leads to the part of its list that has that month or year.

The links lead to a place that exists without scripts; the script of lists filters instead.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_briefing.render.charts import Bars, events_by_year, over_time
from mkdocs_briefing.render.day_places import day_places
from mkdocs_briefing.render.quote_places import month_places

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markupsafe import Markup

    from mkdocs_briefing.link import Index, IndexedEvent
    from mkdocs_briefing.render.links import Links
    from mkdocs_briefing.render.list_parts import Parts


@dataclass(frozen=True)
class DateChart:
    """Columns over time that lead on."""

    bars: Bars
    """The columns."""
    links: Mapping[str, Markup]
    """Where each column that is not empty leads, by its key."""


def briefings_chart(index: Index, here: Links) -> DateChart | None:
    """Return the chart of the list of briefings; None where there is nothing to compare."""
    return _chart(over_time((entry.day, 1) for entry in index.current), day_places(index), here)


def quotes_chart(index: Index, here: Links) -> DateChart | None:
    """Return the chart of the list of quotes; None where there is nothing to compare."""
    return _chart(over_time((one.entry.day, 1) for one in index.quotes), month_places(index), here)


def events_chart(index: Index, parts: Parts[IndexedEvent], here: Links) -> DateChart | None:
    """Return the chart of the timeline; None where there is nothing to compare."""
    pages = {part.label: part.path for part in parts}
    years = dict.fromkeys((one.event.date or "")[:4] for one in index.timeline)
    return _chart(
        events_by_year(index.timeline), {year: (pages.get(year, here.here), f"year-{year}") for year in years}, here
    )


def _chart(bars: Bars | None, places: Mapping[str, tuple[str, str]], here: Links) -> DateChart | None:
    """Return the chart; `places` has the path and the anchor of days, months or years, the newest of each first."""
    if bars is None:
        return None
    found = {bar.key: _first(places, bar.key) for bar in bars.columns if bar.count}
    return DateChart(bars, {key: here.to(*place) for key, place in found.items()})


def _first(places: Mapping[str, tuple[str, str]], key: str) -> tuple[str, str]:
    return next(place for name, place in places.items() if name.startswith(key))
