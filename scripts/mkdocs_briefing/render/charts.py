"""Small pictures made at build time: positions and lengths for the SVG templates, in units of the pictures."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_briefing.render.wording import ACTOR_TYPES, MONTHS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Sequence

    from mkdocs_briefing.link import Appearance, Index, IndexedEvent, LinkedActor

GRAPH_WIDTH, GRAPH_HEIGHT = 640, 380
"""Size of the relation graph."""

RADII = (130, 140)
"""Half axes of the ellipse of companions; beside it a label of `MAX_LABEL_CHARACTERS` fits."""

MAX_LABEL_CHARACTERS = 23
"""Characters of a label in the graph at most; the full name is in its title."""

MAX_TIES = 12
"""Lines between companions at most; more would be a tangle."""

MIN_COLUMN_STEP, MAX_COLUMN_STEP = 24, 44
"""Units from one column to the next."""

BARS_WIDTH = 352
"""Width of a picture with few columns, which a phone shows without shrinking it."""

MAX_LABELLED_COLUMNS = 12
"""Columns at most that are all named below; of more, every third month is, or every fifth year."""

LATE_MONTH = 10
"""Month, counted from 0, from which on a first column does not name its year: January names the next one too close."""

MAX_COLUMNS = 36
"""Columns of a picture at most; more would be too thin for their numbers on a phone."""

BARS_HEIGHT = 60
"""Height of the tallest column."""


@dataclass(frozen=True)
class Node:
    """A companion in the relation graph, whose centre is the actor itself."""

    actor: LinkedActor
    x: int
    y: int
    label: str
    anchor: str
    """`start`, `middle` or `end`: on which side of the point the label goes."""
    width: float
    """Width of the line to the centre."""


@dataclass(frozen=True)
class Graph:
    """An actor among its companions."""

    nodes: tuple[Node, ...]
    ties: tuple[tuple[Node, Node], ...]
    """Pairs of companions that are mentioned together."""

    @property
    def types(self) -> list[str]:
        """Types of the companions, for the key to the colours."""
        return [which for which in ACTOR_TYPES if any(node.actor.type == which for node in self.nodes)]


@dataclass(frozen=True)
class Bar:
    """The column of one month or year."""

    key: str
    """`2023-09`, or `2023`: how a date in it begins."""
    label: str
    """`September 2023`."""
    tick: str
    """`Sep`, the name below the column; empty where names would be too close."""
    under: str
    """`2023`, the year below the first month and every January; else empty."""
    count: int
    x: int
    height: int
    """Height of the column, at least 1 unless `count` is 0."""


@dataclass(frozen=True)
class Bars:
    """Columns over time."""

    columns: tuple[Bar, ...]
    step: int
    """Units from one column to the next."""
    width: int
    """Units of all columns."""
    unit: str
    """What a column is: `month`, `year`."""
    left_out: int = 0
    """Number of what is counted that is older than the first column, or without a date."""
    undated: int = 0
    """Those of them that are without a date."""

    @property
    def left_out_as(self) -> str:
        """What is left out, in words: `older`, `undated`, or both."""
        if self.undated == self.left_out:
            return "undated"
        return "older or undated" if self.undated else "older"

    @property
    def depth(self) -> int:
        """Units from top to bottom, with the names below the columns."""
        return 114 if any(bar.under for bar in self.columns) else 100


def graph(actor: LinkedActor, index: Index) -> Graph:
    """Return the relation graph of an actor."""
    nodes = relations([(index.actor_by_id[one.actor], one.sentences) for one in actor.companions])
    by_id = {node.actor.id: node for node in nodes}
    return Graph(nodes, tuple((by_id[one], by_id[other]) for one, other in ties(actor, index)))


def ties(actor: LinkedActor, index: Index) -> tuple[tuple[str, str], ...]:
    """Return the pairs of an actor's companions that are mentioned together, the most often first; by ids."""
    present = {one.actor for one in actor.companions}
    sentences: Counter[tuple[str, str]] = Counter()
    for which in present:
        for other in index.actor_by_id[which].companions:
            if other.actor in present:
                pair = (min(which, other.actor), max(which, other.actor))
                sentences[pair] = max(sentences[pair], other.sentences)
    return tuple(sorted(sentences, key=lambda pair: (-sentences[pair], pair))[:MAX_TIES])


def relations(companions: Sequence[tuple[LinkedActor, int]]) -> tuple[Node, ...]:
    """Return the companions on an ellipse around the actor, clockwise from the top.

    `companions` has each with the number of sentences that it shares with the actor.
    """
    most = max((sentences for _, sentences in companions), default=1)
    nodes = []
    for place, (actor, sentences) in enumerate(companions):
        angle = 2 * math.pi * place / len(companions) - math.pi / 2
        cosine = math.cos(angle)
        nodes.append(
            Node(
                actor=actor,
                x=round(GRAPH_WIDTH / 2 + cosine * RADII[0]),
                y=round(GRAPH_HEIGHT / 2 + math.sin(angle) * RADII[1]),
                label=_label(actor.name),
                anchor=_text_anchor(cosine),
                width=round(1 + 4 * sentences / most, 1),
            )
        )
    return tuple(nodes)


def _text_anchor(cosine: float) -> str:
    """Return where the label of a point is anchored, so that it runs away from the centre."""
    if abs(cosine) < 0.2:  # near the top and the bottom, where it fits above or below
        return "middle"
    return "start" if cosine > 0 else "end"


def _label(name: str) -> str:
    return name if len(name) <= MAX_LABEL_CHARACTERS else name[: MAX_LABEL_CHARACTERS - 1] + "…"


def mentions_over_time(appearances: Sequence[Appearance]) -> Bars | None:
    """Return columns by publication, of months or years; None unless two have mentions."""
    return over_time((one.entry.day, len(one.actor.mentions)) for one in appearances)


def over_time(counted: Iterable[tuple[dt.date | None, int]]) -> Bars | None:
    """Return columns by month, or by year when there would be too many months.

    There is nothing to compare, and None returned, unless two of them have any.
    """
    months: Counter[int] = Counter()
    undated = 0
    for day, number in counted:
        if day is None:
            undated += number
        else:
            months[day.year * 12 + day.month - 1] += number
    if len(months) < 2:
        return None
    if max(months) - min(months) < MAX_COLUMNS:
        return _bars(months, _month, unit="month", undated=undated)
    years: Counter[int] = Counter()
    for month, number in months.items():
        years[month // 12] += number
    return _newest_years(years, undated)


def events_by_year(events: Sequence[IndexedEvent]) -> Bars | None:
    """Return columns for the newest `MAX_COLUMNS` years; None unless two years have events."""
    return _newest_years(Counter(int(one.event.date[:4]) for one in events if one.event.date is not None), 0)


def _newest_years(years: Counter[int], undated: int) -> Bars | None:
    recent = Counter({year: number for year, number in years.items() if year > max(years) - MAX_COLUMNS})
    older = years.total() - recent.total()
    return _bars(recent, _year, unit="year", undated=undated, older=older) if len(recent) > 1 else None


def _month(number: int, *, first: bool, all_labelled: bool) -> tuple[str, str, str, str]:
    """Return key and name of a month, counted from the year 0, the label below its column, and the label below that."""
    year, month = number // 12, number % 12
    tick = MONTHS[month][:3] if all_labelled or month % 3 == 0 else ""
    return (
        f"{year:04}-{month + 1:02}",
        f"{MONTHS[month]} {year}",
        tick,
        str(year) if month == 0 or (first and month < LATE_MONTH) else "",
    )


def _year(year: int, *, first: bool, all_labelled: bool) -> tuple[str, str, str, str]:  # noqa: ARG001 (as for months)
    return f"{year:04}", str(year), str(year) if all_labelled or year % 5 == 0 else "", ""


def _bars(
    counts: Counter[int], name: Callable[..., tuple[str, str, str, str]], *, unit: str, undated: int, older: int = 0
) -> Bars:
    """Return a column for every month or year from the first to the last that is counted."""
    first, most = min(counts), max(counts.values())
    number = max(counts) + 1 - first
    step = min(MAX_COLUMN_STEP, max(MIN_COLUMN_STEP, BARS_WIDTH // number))
    columns = tuple(
        Bar(
            *name(which, first=which == first, all_labelled=number <= MAX_LABELLED_COLUMNS),
            count=counts[which],
            x=(which - first) * step,
            height=math.ceil(BARS_HEIGHT * counts[which] / most),
        )
        for which in range(first, max(counts) + 1)
    )
    return Bars(columns, step, number * step, unit, undated + older, undated)
