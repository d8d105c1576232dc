"""Small pictures made at build time: positions and lengths for the SVG templates, in their own units."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.render.wording import day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.link import Appearance, LinkedActor

GRAPH_WIDTH, GRAPH_HEIGHT = 640, 380
"""Units of the relation graph."""

LABEL = 26
"""Characters of a label in the graph; the full name is in its title."""

MOST_BARS = 60
"""Columns of mentions over time; more would be thinner than a pen's line."""

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
    """The mentions in one month, or in one year when months would be too many."""

    label: str
    count: int
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
    """Columns by month of publication, empty months included; nothing unless two months have mentions."""
    months: Counter[tuple[int, int]] = Counter()
    for one in appearances:
        if (published := one.entry.briefing.source.published) is not None:
            months[published.year, published.month] += len(one.actor.mentions)
    if len(months) < 2:
        return ()
    first, last = (year * 12 + month - 1 for year, month in (min(months), max(months)))
    if last - first < MOST_BARS:
        spans = [(f"{m // 12:04d}-{m % 12 + 1:02d}", months[m // 12, m % 12 + 1]) for m in range(first, last + 1)]
    else:
        years: Counter[int] = Counter()
        for (year, _), number in months.items():
            years[year] += number
        spans = [(f"{year:04d}", years[year]) for year in range(first // 12, last // 12 + 1)]
    most = max(number for _, number in spans) or 1
    return tuple(Bar(day(label), number, round(BARS_HEIGHT * number / most, 1)) for label, number in spans)
