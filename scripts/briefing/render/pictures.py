"""Small pictures made at build time: positions and lengths for the SVG templates, in their own units."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.render.wording import day

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.link import Appearance, Happening, LinkedActor

GRAPH_WIDTH, GRAPH_HEIGHT = 640, 380
"""Units of the relation graph."""

LABEL = 26
"""Characters of a label in the graph; the full name is in its title."""

MOST_BARS = 36
"""Columns of a picture; more would be too thin for their numbers on a phone."""

BARS_HEIGHT = 60
"""Units of the tallest column."""


@dataclass(frozen=True)
class Node:
    """A companion in the relation graph; the actor itself is in the centre."""

    actor: LinkedActor
    x: float
    y: float
    label: str
    anchor: str
    """`start`, `middle` or `end`: on which side of the point the label goes."""
    width: float
    """Of the line to the centre."""
    sentences: int


@dataclass(frozen=True)
class Bar:
    """What is counted in one month or year."""

    label: str
    count: int
    place: int
    """Counted from 0."""
    height: float


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
                x=round(GRAPH_WIDTH / 2 + cosine * 150, 1),
                y=round(GRAPH_HEIGHT / 2 + math.sin(angle) * 140, 1),
                label=actor.name if len(actor.name) <= LABEL else actor.name[: LABEL - 1] + "…",
                anchor="middle" if abs(cosine) < 0.2 else "start" if cosine > 0 else "end",
                width=round(1 + 4 * sentences / most, 1),
                sentences=sentences,
            )
        )
    return tuple(nodes)


def mentions_over_time(appearances: Sequence[Appearance]) -> tuple[Bar, ...]:
    """Columns by month of publication, or by year when months would be too many; nothing unless two have mentions."""
    months: Counter[int] = Counter()
    for one in appearances:
        if (published := one.entry.day) is not None:
            months[published.year * 12 + published.month - 1] += len(one.actor.mentions)
    if len(months) < 2:
        return ()
    if max(months) - min(months) < MOST_BARS:
        return _bars(months, lambda month: f"{month // 12:04d}-{month % 12 + 1:02d}")
    years: Counter[int] = Counter()
    for month, number in months.items():
        years[month // 12] += number
    return _bars(years, lambda year: f"{year:04d}")


def events_by_year(happenings: Sequence[Happening]) -> tuple[Bar, ...]:
    """Columns by year, the newest `MOST_BARS` years; nothing unless two years have events."""
    years = Counter(int(one.event.date[:4]) for one in happenings if one.event.date is not None)
    recent = Counter({year: number for year, number in years.items() if year > max(years) - MOST_BARS})
    return _bars(recent, lambda year: f"{year:04d}") if len(recent) > 1 else ()


def _bars(counts: Counter[int], name: Callable[[int], str]) -> tuple[Bar, ...]:
    """A column for every number from the first to the last that is counted."""
    first, most = min(counts), max(counts.values())
    return tuple(
        Bar(day(name(which)), counts[which], which - first, round(BARS_HEIGHT * counts[which] / most, 1))
        for which in range(first, max(counts) + 1)
    )
