"""Small pictures made at build time: positions and lengths for the SVG templates, in their own units."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_briefing.render.wording import MONTHS, TYPES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mkdocs_briefing.link import Appearance, Index, IndexedEvent, LinkedActor

GRAPH_WIDTH, GRAPH_HEIGHT = 640, 380
"""Units of the relation graph."""

RADII = (130, 140)
"""Of the ellipse on which companions stand: beside it a label of `LABEL` characters fits."""

LABEL = 23
"""Characters of a label in the graph; the full name is in its title."""

TIES = 12
"""Lines between companions; more would be a tangle."""

STEPS = (24, 44)
"""Units from one column to the next, at least and at most."""

BARS_WIDTH = 352
"""Units of a picture whose columns are as wide as may be: a phone shows them without making them smaller."""

FEW = 12
"""Columns that are all named below; of more every third month is, or every fifth year."""

LATE = 10
"""The month, counted from 0, from which on the next year is named too soon to name the first below its column."""

MOST_BARS = 36
"""Columns of a picture; more would be too thin for their numbers on a phone."""

BARS_HEIGHT = 60
"""Units of the tallest column."""


@dataclass(frozen=True)
class Node:
    """A companion in the relation graph; the actor itself is in the centre."""

    actor: LinkedActor
    x: int
    y: int
    label: str
    anchor: str
    """`start`, `middle` or `end`: on which side of the point the label goes."""
    width: float
    """Of the line to the centre."""


@dataclass(frozen=True)
class Graph:
    """An actor among its companions."""

    nodes: tuple[Node, ...]
    ties: tuple[tuple[Node, Node], ...]
    """Companions that are themselves mentioned together."""

    @property
    def types(self) -> list[str]:
        """Of the companions, for the key to the colours."""
        return [which for which in TYPES if any(node.actor.type == which for node in self.nodes)]


@dataclass(frozen=True)
class Bar:
    """What is counted in one month or year."""

    label: str
    """`September 2023`."""
    tick: str
    """`Sep`, below the column; empty where names would be too close."""
    under: str
    """`2023`, below the first month and every January."""
    count: int
    x: int
    height: int
    """At least 1 where anything is counted."""


@dataclass(frozen=True)
class Bars:
    """Columns over time."""

    columns: tuple[Bar, ...]
    step: int
    """Units from one to the next."""
    width: int
    """Units of all."""

    @property
    def depth(self) -> int:
        """Units from top to bottom, names of months or years below the columns included."""
        return 114 if any(bar.under for bar in self.columns) else 100


def graph(actor: LinkedActor, index: Index) -> Graph:
    """The relation graph of an actor."""
    nodes = relations([(index.actor_by_id[one.actor], one.sentences) for one in actor.companions])
    by_id = {node.actor.id: node for node in nodes}
    return Graph(nodes, tuple((by_id[one], by_id[other]) for one, other in ties(actor, index)))


def ties(actor: LinkedActor, index: Index) -> tuple[tuple[str, str], ...]:
    """Those companions of an actor that are mentioned together, the most often first."""
    present = {one.actor for one in actor.companions}
    sentences: Counter[tuple[str, str]] = Counter()
    for which in present:
        for other in index.actor_by_id[which].companions:
            if other.actor in present:
                pair = (min(which, other.actor), max(which, other.actor))
                sentences[pair] = max(sentences[pair], other.sentences)
    return tuple(sorted(sentences, key=lambda pair: (-sentences[pair], pair))[:TIES])


def relations(companions: Sequence[tuple[LinkedActor, int]]) -> tuple[Node, ...]:
    """The companions around the actor, clockwise from the top, on an ellipse."""
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
                label=actor.name if len(actor.name) <= LABEL else actor.name[: LABEL - 1] + "…",
                anchor="middle" if abs(cosine) < 0.2 else "start" if cosine > 0 else "end",
                width=round(1 + 4 * sentences / most, 1),
            )
        )
    return tuple(nodes)


def mentions_over_time(appearances: Sequence[Appearance]) -> Bars | None:
    """Columns by month of publication, or by year when months would be too many; nothing unless two have mentions."""
    months: Counter[int] = Counter()
    for one in appearances:
        if (published := one.entry.day) is not None:
            months[published.year * 12 + published.month - 1] += len(one.actor.mentions)
    if len(months) < 2:
        return None
    if max(months) - min(months) < MOST_BARS:
        return _bars(months, _month)
    years: Counter[int] = Counter()
    for month, number in months.items():
        years[month // 12] += number
    return _bars(years, _year)


def events_by_year(happenings: Sequence[IndexedEvent]) -> Bars | None:
    """Columns by year, the newest `MOST_BARS` years; nothing unless two years have events."""
    years = Counter(int(one.event.date[:4]) for one in happenings if one.event.date is not None)
    recent = Counter({year: number for year, number in years.items() if year > max(years) - MOST_BARS})
    return _bars(recent, _year) if len(recent) > 1 else None


def _month(number: int, *, first: bool, few: bool) -> tuple[str, str, str]:
    """A month's name, what stands below its column, and what below that."""
    year, month = number // 12, number % 12
    tick = MONTHS[month][:3] if few or month % 3 == 0 else ""
    return f"{MONTHS[month]} {year}", tick, str(year) if month == 0 or (first and month < LATE) else ""


def _year(year: int, *, first: bool, few: bool) -> tuple[str, str, str]:  # noqa: ARG001 (as for months)
    return str(year), str(year) if few or year % 5 == 0 else "", ""


def _bars(counts: Counter[int], name: Callable[..., tuple[str, str, str]]) -> Bars:
    """A column for every number from the first to the last that is counted."""
    first, most = min(counts), max(counts.values())
    number = max(counts) + 1 - first
    step = min(STEPS[1], max(STEPS[0], BARS_WIDTH // number))
    columns = tuple(
        Bar(
            *name(which, first=which == first, few=number <= FEW),
            count=counts[which],
            x=(which - first) * step,
            height=math.ceil(BARS_HEIGHT * counts[which] / most),
        )
        for which in range(first, max(counts) + 1)
    )
    return Bars(columns, step, number * step)
