"""What the sections of a briefing print, so that a reader meets each sentence of context once.

A sentence may be background, the ground of a figure and a dated event in one. It is printed where it tells most, and
there the places (anchors) of the other items stand too, so that every link to them still leads to it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from mkdocs_briefing.render.wording import BACKGROUND

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mkdocs_briefing.link import Entry
    from mkdocs_briefing.model import Background, Briefing, Event, Figure, KeyPoint, Watch


Words: TypeAlias = "str | tuple[str, ...]"


@dataclass(frozen=True)
class Printed:
    """An item with the others that its sentence stands for."""

    item: Event | Watch
    also: tuple[str, ...]
    """Ids of items that are not printed elsewhere."""


@dataclass(frozen=True)
class Measures:
    """The figures of one sentence."""

    figures: tuple[Figure, ...]
    """One for each wording."""
    also: tuple[str, ...]
    """Ids of further items of the same words."""
    sentence: str | None
    """The sentence; none where rights do not allow to print it."""


@dataclass(frozen=True)
class Point:
    """A key point, with the words of the article's body that support it."""

    item: KeyPoint
    heading: tuple[str, ...]
    """Sentences that say it as an editor put it; empty when the point is a sentence of the body."""
    support: str | None
    """The first sentence of the body that supports it, when the point itself is a headline."""
    rest: tuple[str, ...]
    """The sentences of the body."""


@dataclass(frozen=True)
class Sections:
    """What to print in which section."""

    points: tuple[Point, ...]
    timeline: tuple[Printed, ...]
    watch: tuple[Printed, ...]
    figures: tuple[Measures, ...]
    background: tuple[tuple[str, tuple[Background, ...]], ...]
    """By kind, in the order of `BACKGROUND`."""


def sections(entry: Entry, *, allowed: frozenset[str]) -> Sections:
    """The sections of a briefing; `allowed` are the sentences that may be printed."""
    briefing = entry.briefing
    texts = {s.id: entry.article[s.start : s.end] for s in briefing.sentences if s.id in allowed}
    watched = {_words(item) for item in briefing.watch}
    events = [event for event in briefing.timeline if event.date is not None or _words(event) not in watched]
    rows = [_measures(group, texts) for group in _by_sentence(briefing.figures)]
    told = watched | {_words(event) for event in events} | {_ground(row) for row in rows}
    left = [item for item in briefing.background if _words(item) not in told or item.origin == "curated"]
    places: dict[Words, list[str]] = defaultdict(list)
    spare: tuple[Background | Event, ...] = (*briefing.background, *briefing.timeline)
    for one in spare:
        if one not in left and one not in events:
            places[_words(one)].append(one.id)

    def also(words: Words) -> tuple[str, ...]:
        return tuple(places.pop(words, ()))

    return Sections(
        points=tuple(_point(point, briefing, texts) for point in briefing.key_points),
        timeline=tuple(Printed(event, also(_words(event))) for event in events),
        watch=tuple(Printed(item, also(_words(item))) for item in briefing.watch),
        figures=tuple(Measures(row.figures, (*row.also, *also(_ground(row))), row.sentence) for row in rows),
        background=tuple((kind, found) for kind in BACKGROUND if (found := tuple(b for b in left if b.kind == kind))),
    )


def _words(item: Background | Event | Watch) -> Words:
    """What two items of one sentence have in common: its text, or its number where that is withheld."""
    return item.text or item.evidence


def _ground(row: Measures) -> Words:
    return row.sentence or row.figures[0].evidence


def _by_sentence(figures: Iterable[Figure]) -> list[list[Figure]]:
    groups: dict[tuple[str, ...], list[Figure]] = defaultdict(list)
    for figure in figures:
        groups[figure.evidence].append(figure)
    return list(groups.values())


def _measures(figures: list[Figure], texts: Mapping[str, str]) -> Measures:
    """The figures of a sentence; `five to six hours` is two values in the same words, and printed once."""
    first = {figure.text: figure for figure in reversed(figures)}
    also = tuple(figure.id for figure in figures if first[figure.text] is not figure)
    shown = tuple(figure for figure in figures if first[figure.text] is figure)
    return Measures(shown, also, texts.get(figures[0].evidence[0]))


def _point(point: KeyPoint, briefing: Briefing, texts: Mapping[str, str]) -> Point:
    body = {s.id for s in briefing.sentences if s.role == "body"}
    heading = tuple(which for which in point.evidence if which not in body)
    rest = tuple(which for which in point.evidence if which in body)
    said = texts.get(rest[0]) if rest and heading else None
    return Point(point, heading, said if said != point.text else None, rest)
